/**
 * How rules are read from annotations, compiled and applied when a value is built. Exported to the testkit only: other
 * modules see the result, an {@link org.merchantgateway.domain.notation.InvalidRequest} with every violation.
 */
@NullMarked
package org.merchantgateway.domain.rule;

import org.jspecify.annotations.NullMarked;

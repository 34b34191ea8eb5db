/** How rules are read from annotations, compiled and applied when a value is built. Not exported: it serves only to build. */
@NullMarked
package org.merchantgateway.domain.rule;

import org.jspecify.annotations.NullMarked;

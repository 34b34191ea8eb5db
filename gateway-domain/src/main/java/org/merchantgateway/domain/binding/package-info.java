/** Stored cards (bindings) and whom they belong to. */
@NullMarked
package org.merchantgateway.domain.binding;

import org.jspecify.annotations.NullMarked;

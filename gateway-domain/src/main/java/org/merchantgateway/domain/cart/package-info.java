/** The cart and its rounding rule. */
@NullMarked
package org.merchantgateway.domain.cart;

import org.jspecify.annotations.NullMarked;

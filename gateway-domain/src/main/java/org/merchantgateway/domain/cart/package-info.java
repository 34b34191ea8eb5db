/**
 * The cart of an order and its rounding rule: each line is rounded half up to a whole number of minor units, then the
 * lines are summed.
 *
 * <p>Build lines with {@link org.merchantgateway.domain.cart.CartItem#builder()}, put them into a
 * {@link org.merchantgateway.domain.cart.Cart}, and pass the cart with the order. Later take parts of the same cart to
 * complete or refund some of its lines.
 */
@NullMarked
package org.merchantgateway.domain.cart;

import org.jspecify.annotations.NullMarked;

/**
 * Amounts in minor units, currencies, quantities.
 *
 * <p>No type here uses {@code double} or {@code float}, and amounts are never rounded silently: the only rounding is in
 * {@link org.merchantgateway.domain.money.Quantity#times}, to a whole number of minor units.
 */
@NullMarked
package org.merchantgateway.domain.money;

import org.jspecify.annotations.NullMarked;

package org.merchantgateway.testkit.contract;

import java.util.Optional;
import org.merchantgateway.domain.cart.CartItem;
import org.merchantgateway.domain.cart.Tax;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.money.Sums;

/** Expected values of many rules. */
final class Expected {

    private Expected() {}

    /** The sums of an order, in minor units. */
    static Sums sums(long approved, long deposited, long refunded) {
        return new Sums(Amount.ofMinor(approved), Amount.ofMinor(deposited), Amount.ofMinor(refunded));
    }

    /** A line of a cart; the price is of one unit, in minor units. */
    static CartItem line(long position, String name, String quantity, long price) {
        return CartItem.builder()
                .positionId(position)
                .name(name)
                .quantity(quantity, "kg")
                .itemCode("SKU-" + position)
                .itemPrice(price)
                .tax(new Tax(6, Optional.empty()))
                .build();
    }
}

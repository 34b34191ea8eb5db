package org.merchantgateway.testkit.contract;

import org.merchantgateway.domain.cart.Cart;
import org.merchantgateway.domain.cart.CartItem;

/** A cart whose lines are completed and refunded separately. */
final class SampleCart {

    /** 130,000 minor units: 2.5 kg of tea at 40,000 and 3 cups at 10,000. */
    static final Cart CART = Cart.of(tea("2.5"), cups("3"));

    /** The code of an invalid cart: 8 on newer gateways, 5 on older ones. */
    static final String[] INVALID = {"5", "8"};

    private SampleCart() {}

    /** A line of tea. */
    static CartItem tea(String quantity) {
        return Expected.line(1, "Чай & \"мёд\"", quantity, 40_000);
    }

    /** A line of cups. */
    static CartItem cups(String quantity) {
        return Expected.line(2, "Cup", quantity, 10_000);
    }
}

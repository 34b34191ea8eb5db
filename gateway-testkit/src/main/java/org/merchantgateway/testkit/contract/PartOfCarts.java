package org.merchantgateway.testkit.contract;

import org.merchantgateway.domain.cart.Cart;
import org.merchantgateway.domain.cart.CartItem;

/** The cart of which parts are completed and refunded. */
final class PartOfCarts {

    /** 1300.00: tea for 1000.00 and three cups of 100.00. */
    static final Cart CART = Cart.of(tea("2.5"), cups("3"));

    /** A cart that is wrong is code 8 on newer gateways and 5 on older ones. */
    static final String[] WRONG = {"5", "8"};

    private PartOfCarts() {}

    /** So much of the tea. */
    static CartItem tea(String quantity) {
        return Expected.line(1, "Чай & \"мёд\"", quantity, 40_000);
    }

    /** So many of the cups. */
    static CartItem cups(String quantity) {
        return Expected.line(2, "Cup", quantity, 10_000);
    }
}

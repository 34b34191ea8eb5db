package org.merchantgateway.simulator.core;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.merchantgateway.domain.money.Amount;

/**
 * Checks a completion or refund by items as the gateway does: number, name and code together name a line of the cart, no
 * more of a line is wanted than is left of it, and the lines come to the amount. Source: deposit.do, {@code depositItems}.
 */
final class ItemsCheck {

    private static final class Left {
        final Basket.Line line;
        BigDecimal quantity;
        BigDecimal amount;

        Left(Basket.Line line) {
            this.line = line;
            this.quantity = new BigDecimal(line.required(ItemField.QUANTITY));
            this.amount = new BigDecimal(line.required(ItemField.ITEM_AMOUNT));
        }
    }

    private final int errorCode;
    private final FieldLimits limits;

    ItemsCheck(int errorCode, FieldLimits limits) {
        this.errorCode = errorCode;
        this.limits = limits;
    }

    /**
     * The wanted lines with every amount filled in.
     *
     * @param whole of what there is a part
     * @param taken what was taken of it before
     * @throws Refusal if a line is wrong, too much, or the sum is not the amount
     */
    List<Basket.Line> checked(
            List<Basket.Line> whole, Stream<Basket.Line> taken, List<Basket.Line> wanted, Amount amount) {
        Map<String, Left> left = new HashMap<>();
        whole.forEach(line -> left.put(line.required(ItemField.POSITION_ID), new Left(line)));
        taken.forEach(line -> take(left.get(line.required(ItemField.POSITION_ID)), line));
        BasketCheck basket = new BasketCheck(errorCode, limits);
        List<Basket.Line> counted = basket.lines(wanted);
        counted.forEach(line ->
                require(fits(left.get(line.required(ItemField.POSITION_ID)), line), Message.CART_INVALID));
        require(BasketCheck.comesTo(counted, amount), Message.CART_TOTAL);
        return counted;
    }

    private static void take(@Nullable Left left, Basket.Line line) {
        if (left == null) {
            return; // the whole is what was completed, and this was taken of another line
        }
        left.quantity = left.quantity.subtract(new BigDecimal(line.required(ItemField.QUANTITY)));
        left.amount = left.amount.subtract(new BigDecimal(line.required(ItemField.ITEM_AMOUNT)));
    }

    private static boolean fits(@Nullable Left left, Basket.Line wanted) {
        return left != null
                && left.line.find(ItemField.NAME).equals(wanted.find(ItemField.NAME))
                && left.line.find(ItemField.ITEM_CODE).equals(wanted.find(ItemField.ITEM_CODE))
                && new BigDecimal(wanted.required(ItemField.QUANTITY)).compareTo(left.quantity) <= 0
                && new BigDecimal(wanted.required(ItemField.ITEM_AMOUNT)).compareTo(left.amount) <= 0;
    }

    private void require(boolean holds, Message otherwise) {
        if (!holds) {
            throw new Refusal(otherwise, errorCode);
        }
    }
}

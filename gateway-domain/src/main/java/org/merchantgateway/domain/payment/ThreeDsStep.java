package org.merchantgateway.domain.payment;

import java.util.Map;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.order.OrderId;

/**
 * A step of 3-D Secure that the payer takes before the payment goes on. This answer does not say that the order is paid: the
 * payment goes on by the next call, or without it where the gateway ends it itself ({@link Challenge}). Each step says what the
 * payer's browser does and makes the next call ({@code next}); make that call by
 * {@link org.merchantgateway.domain.Payments#safely}, since it moves money.
 *
 * <p>Between the two, another node of the shop may take over: {@link #toText} is one line of ASCII that all later versions read.
 * It holds no card data. It holds what the browser posts to the issuer, so store it where sessions are stored, do not log it, and
 * do not give it to the browser to keep.
 */
public sealed interface ThreeDsStep extends PaymentAttempt permits DeviceCheck, Challenge {

    /** The order that is paid. */
    OrderId orderId();

    /** Everything else that the gateway answered, by path, as it came; not in the text form. */
    Map<String, String> others();

    /** The text form, to be stored. */
    default String toText() {
        return StepText.of(this);
    }

    /**
     * Reads the text form. Unknown pairs are ignored.
     *
     * @param text what {@link #toText} made in this version or an earlier one
     * @throws InvalidRequest if it is not such a text, or an unknown kind of step. The message does not quote it
     */
    static ThreeDsStep parse(String text) {
        return StepText.parse(text);
    }
}

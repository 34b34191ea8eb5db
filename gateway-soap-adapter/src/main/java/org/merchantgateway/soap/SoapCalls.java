package org.merchantgateway.soap;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.merchantgateway.domain.order.CompleteOrder;
import org.merchantgateway.domain.order.GetOrderStatusExtended;
import org.merchantgateway.domain.order.RefundOrder;
import org.merchantgateway.domain.order.RegisterOrder;
import org.merchantgateway.domain.order.ReverseOrder;
import org.merchantgateway.domain.payment.PayByCard;
import org.merchantgateway.domain.port.Operation;

/** Which operations the SOAP wire has: the description's port type. */
final class SoapCalls {

    private static final Map<Class<?>, SoapCall<?, ?, ?>> BY_OPERATION = Map.of(
            RegisterOrder.class, new RegisterOrderCall(),
            PayByCard.class, new PayByCardCall(),
            CompleteOrder.class, new CompleteOrderCall(),
            ReverseOrder.class, new ReverseOrderCall(),
            RefundOrder.class, new RefundOrderCall(),
            GetOrderStatusExtended.class, new GetOrderStatusExtendedCall());

    private SoapCalls() {}

    /** The call of an operation, or null if the wire has none. */
    @SuppressWarnings("unchecked") // the table pairs every operation with its own call
    static <R> @Nullable SoapCall<Operation<R>, ?, R> of(Operation<R> operation) {
        return (SoapCall<Operation<R>, ?, R>) BY_OPERATION.get(operation.getClass());
    }
}

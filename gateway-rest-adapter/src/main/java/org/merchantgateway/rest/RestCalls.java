package org.merchantgateway.rest;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.merchantgateway.domain.order.CompleteOrder;
import org.merchantgateway.domain.order.GetOrderStatusExtended;
import org.merchantgateway.domain.order.RefundOrder;
import org.merchantgateway.domain.order.RegisterOrder;
import org.merchantgateway.domain.order.ReverseOrder;
import org.merchantgateway.domain.payment.PayByCard;
import org.merchantgateway.domain.port.Operation;

/** Which operations the REST wire has: the manual's table of requests. */
final class RestCalls {

    private static final Map<Class<?>, RestCall<?, ?>> BY_OPERATION = Map.of(
            RegisterOrder.class, new RegisterOrderCall(),
            PayByCard.class, new PayByCardCall(),
            CompleteOrder.class, new CompleteOrderCall(),
            ReverseOrder.class, new ReverseOrderCall(),
            RefundOrder.class, new RefundOrderCall(),
            GetOrderStatusExtended.class, new GetOrderStatusExtendedCall());

    private RestCalls() {}

    /** The call of an operation, or null if the wire has none. */
    @SuppressWarnings("unchecked") // the table pairs every operation with its own call
    static <R> @Nullable RestCall<Operation<R>, R> of(Operation<R> operation) {
        return (RestCall<Operation<R>, R>) BY_OPERATION.get(operation.getClass());
    }
}

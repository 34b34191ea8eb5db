package org.merchantgateway.rest;

import static java.util.Map.entry;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.merchantgateway.domain.binding.BindCard;
import org.merchantgateway.domain.binding.ExtendBinding;
import org.merchantgateway.domain.binding.GetBindings;
import org.merchantgateway.domain.binding.UnbindCard;
import org.merchantgateway.domain.card.VerifyEnrollment;
import org.merchantgateway.domain.order.AddParameters;
import org.merchantgateway.domain.order.CompleteOrder;
import org.merchantgateway.domain.order.DeclineOrder;
import org.merchantgateway.domain.order.GetLastOrders;
import org.merchantgateway.domain.order.GetOrderStatus;
import org.merchantgateway.domain.order.GetOrderStatusExtended;
import org.merchantgateway.domain.order.RefundOrder;
import org.merchantgateway.domain.order.RegisterOrder;
import org.merchantgateway.domain.order.ReverseOrder;
import org.merchantgateway.domain.payment.FinishThreeDs;
import org.merchantgateway.domain.payment.PayByBinding;
import org.merchantgateway.domain.payment.PayByCard;
import org.merchantgateway.domain.payment.PayByWallet;
import org.merchantgateway.domain.port.Operation;

/** Which operations the REST wire has: the manual's table of requests. */
final class RestCalls {

    private final Map<Class<?>, RestCall<?, ?>> byOperation;

    RestCalls(RestSettings settings) {
        byOperation = Map.ofEntries(
                entry(RegisterOrder.class, new RegisterOrderCall()),
                entry(PayByCard.class, new PayByCardCall()),
                entry(PayByBinding.class, new PayByBindingCall()),
                entry(PayByWallet.class, new PayByWalletCall(settings)),
                entry(FinishThreeDs.class, new FinishThreeDsCall()),
                entry(CompleteOrder.class, new CompleteOrderCall()),
                entry(ReverseOrder.class, new ReverseOrderCall()),
                entry(RefundOrder.class, new RefundOrderCall()),
                entry(DeclineOrder.class, new DeclineOrderCall()),
                entry(AddParameters.class, new AddParametersCall()),
                entry(GetOrderStatusExtended.class, new GetOrderStatusExtendedCall()),
                entry(GetOrderStatus.class, new GetOrderStatusCall()),
                entry(GetLastOrders.class, new GetLastOrdersCall()),
                entry(VerifyEnrollment.class, new VerifyEnrollmentCall()),
                entry(GetBindings.class, new GetBindingsCall()),
                entry(BindCard.class, new BindCardCall()),
                entry(UnbindCard.class, new UnbindCardCall()),
                entry(ExtendBinding.class, new ExtendBindingCall()));
    }

    /** The call of an operation, or null if the wire has none. */
    @SuppressWarnings("unchecked") // the table pairs every operation with its own call
    <R> @Nullable RestCall<Operation<R>, R> of(Operation<R> operation) {
        Class<?> type = operation.getClass(); // or a generated class below it
        return (RestCall<Operation<R>, R>) byOperation.getOrDefault(type, byOperation.get(type.getSuperclass()));
    }
}

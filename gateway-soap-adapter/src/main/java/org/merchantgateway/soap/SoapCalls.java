package org.merchantgateway.soap;

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

/** Which operations the SOAP wire has: the description's port type. */
final class SoapCalls {

    private static final Map<Class<?>, SoapCall<?, ?>> BY_OPERATION = Map.ofEntries(
            Map.entry(RegisterOrder.class, new RegisterOrderCall()),
            Map.entry(PayByCard.class, new PayByCardCall()),
            Map.entry(PayByBinding.class, new PayByBindingCall()),
            Map.entry(PayByWallet.class, new PayByWalletCall()),
            Map.entry(FinishThreeDs.class, new FinishThreeDsCall()),
            Map.entry(VerifyEnrollment.class, new VerifyEnrollmentCall()),
            Map.entry(CompleteOrder.class, new CompleteOrderCall()),
            Map.entry(ReverseOrder.class, new ReverseOrderCall()),
            Map.entry(RefundOrder.class, new RefundOrderCall()),
            Map.entry(DeclineOrder.class, new DeclineOrderCall()),
            Map.entry(AddParameters.class, new AddParametersCall()),
            Map.entry(GetOrderStatus.class, new GetOrderStatusCall()),
            Map.entry(GetOrderStatusExtended.class, new GetOrderStatusExtendedCall()),
            Map.entry(GetLastOrders.class, new GetLastOrdersCall()),
            Map.entry(GetBindings.class, new GetBindingsCall()),
            Map.entry(BindCard.class, new BindCardCall()),
            Map.entry(UnbindCard.class, new UnbindCardCall()),
            Map.entry(ExtendBinding.class, new ExtendBindingCall()));

    private SoapCalls() {}

    /** The call of an operation, or null if the wire has none. */
    @SuppressWarnings("unchecked") // the table pairs every operation with its own call
    static <R> @Nullable SoapCall<Operation<R>, R> of(Operation<R> operation) {
        Class<?> type = operation.getClass(); // or a generated class below it
        return (SoapCall<Operation<R>, R>) BY_OPERATION.getOrDefault(type, BY_OPERATION.get(type.getSuperclass()));
    }
}

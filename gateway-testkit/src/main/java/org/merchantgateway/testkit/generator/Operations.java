package org.merchantgateway.testkit.generator;

import java.util.List;
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

/** The domain's operations, since nothing else can tell what implements an open interface. A test finds what is missing. */
final class Operations {

    static final List<Class<? extends Operation<?>>> ALL = List.of(
            RegisterOrder.class,
            PayByCard.class,
            PayByBinding.class,
            PayByWallet.class,
            FinishThreeDs.class,
            VerifyEnrollment.class,
            CompleteOrder.class,
            ReverseOrder.class,
            RefundOrder.class,
            DeclineOrder.class,
            AddParameters.class,
            GetOrderStatusExtended.class,
            GetOrderStatus.class,
            GetLastOrders.class,
            GetBindings.class,
            BindCard.class,
            UnbindCard.class,
            ExtendBinding.class);

    private Operations() {}
}

package org.merchantgateway.soap;

import java.util.function.Predicate;
import org.merchantgateway.domain.binding.BindCard;
import org.merchantgateway.domain.binding.BindingId;
import org.merchantgateway.domain.binding.ExtendBinding;
import org.merchantgateway.domain.binding.GetBindings;
import org.merchantgateway.domain.binding.GetBindingsByCardOrId;
import org.merchantgateway.domain.binding.UnbindCard;
import org.merchantgateway.domain.card.VerifyEnrollment;
import org.merchantgateway.domain.order.AddParameters;
import org.merchantgateway.domain.order.CompleteOrder;
import org.merchantgateway.domain.order.DeclineOrder;
import org.merchantgateway.domain.order.GetLastOrders;
import org.merchantgateway.domain.order.GetOrderStatus;
import org.merchantgateway.domain.order.GetOrderStatusExtended;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.PaymentScheme;
import org.merchantgateway.domain.order.RefundOrder;
import org.merchantgateway.domain.order.RegisterOrder;
import org.merchantgateway.domain.order.ReverseOrder;
import org.merchantgateway.domain.payment.FinishThreeDs;
import org.merchantgateway.domain.payment.FinishThreeDsVer2;
import org.merchantgateway.domain.payment.PayByBinding;
import org.merchantgateway.domain.payment.PayByCard;
import org.merchantgateway.domain.payment.PayByWallet;
import org.merchantgateway.domain.payment.Wallet;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.samples.SampleOperations;

/** The sample operations, by the names of their requests. */
enum Operations {
    REGISTER("registerOrder", PaymentScheme.ONE_PHASE),
    REGISTER_TWO_PHASE("registerOrderPreAuth", PaymentScheme.TWO_PHASE),
    PAY("paymentOrder", PayByCard.class),
    PAY_BY_BINDING("paymentOrderBinding", PayByBinding.class),
    FINISH_3DS("finishThreeDs", FinishThreeDs.class),
    FINISH_3DS_VER_2("finishThreeDsVer2", FinishThreeDsVer2.class),
    VERIFY_ENROLLMENT("verifyEnrollment", VerifyEnrollment.class),
    ANDROID_PAY("androidPay", Wallet.ANDROID_PAY),
    GOOGLE_PAY("googlePay", Wallet.GOOGLE_PAY),
    APPLE_PAY("applePay", Wallet.APPLE_PAY),
    SAMSUNG_PAY("samsungPay", Wallet.SAMSUNG_PAY),
    COMPLETE("depositOrder", CompleteOrder.class),
    REVERSE("reverseOrder", ReverseOrder.class),
    REFUND("refundOrder", RefundOrder.class),
    DECLINE("declineOrder", DeclineOrder.class),
    ADD_PARAMETERS("addParams", AddParameters.class),
    SHORT_STATUS("getOrderStatus", GetOrderStatus.class),
    STATUS("getOrderStatusExtended", GetOrderStatusExtended.class),
    LAST_ORDERS("getLastOrdersForMerchants", GetLastOrders.class),
    BINDINGS("getBindings", GetBindings.class),
    BINDINGS_BY_CARD("getBindingsByCardOrId", GetBindingsByCardOrId.class),
    BIND("bindCard", BindCard.class),
    UNBIND("unBindCard", UnbindCard.class),
    EXTEND_BINDING("extendBinding", ExtendBinding.class);

    private final String wireName;
    private final Operation<?> operation;

    Operations(String wireName, PaymentScheme scheme) {
        this(wireName, operation -> operation instanceof RegisterOrder order && order.scheme() == scheme);
    }

    Operations(String wireName, Wallet wallet) {
        this(wireName, operation -> operation instanceof PayByWallet payment && payment.wallet() == wallet);
    }

    Operations(String wireName, Class<? extends Operation<?>> type) {
        this(wireName, type::isInstance);
    }

    Operations(String wireName, Predicate<Operation<?>> wanted) {
        this.wireName = wireName;
        this.operation = samples().all().stream().filter(wanted).findFirst().orElseThrow();
    }

    private static SampleOperations samples() {
        return new SampleOperations(
                OrderId.of("id-1"),
                BindingId.of("b-1"),
                () -> "A-1001",
                "shop-branch",
                "4111111111111111",
                "737",
                "eJxVUdtu",
                "c2VjcmV0LXRva2Vu");
    }

    String wireName() {
        return wireName;
    }

    Operation<?> operation() {
        return operation;
    }
}

package org.merchantgateway.acceptance.adapter;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.merchantgateway.domain.binding.BindCard;
import org.merchantgateway.domain.binding.BindingId;
import org.merchantgateway.domain.binding.ClientId;
import org.merchantgateway.domain.binding.ExtendBinding;
import org.merchantgateway.domain.binding.GetBindings;
import org.merchantgateway.domain.binding.UnbindCard;
import org.merchantgateway.domain.card.Card;
import org.merchantgateway.domain.card.Expiry;
import org.merchantgateway.domain.card.VerifyEnrollment;
import org.merchantgateway.domain.order.AddParameters;
import org.merchantgateway.domain.order.CompleteOrder;
import org.merchantgateway.domain.order.DeclineOrder;
import org.merchantgateway.domain.order.GetLastOrders;
import org.merchantgateway.domain.order.GetOrderStatus;
import org.merchantgateway.domain.order.GetOrderStatusExtended;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.OrderNumber;
import org.merchantgateway.domain.order.Parameters;
import org.merchantgateway.domain.order.RefundOrder;
import org.merchantgateway.domain.order.RegisterOrder;
import org.merchantgateway.domain.order.ReverseOrder;
import org.merchantgateway.domain.payment.FinishThreeDs;
import org.merchantgateway.domain.payment.PaRes;
import org.merchantgateway.domain.payment.PayByBinding;
import org.merchantgateway.domain.payment.PayByCard;
import org.merchantgateway.domain.payment.PayByWallet;
import org.merchantgateway.domain.payment.Wallet;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.simulator.card.TestCard;

/** One valid operation of each kind, and one of each request where a kind has several. They name orders that are not there. */
public final class OneOfEach {

    private static final OrderId UNKNOWN = OrderId.of("no-such-order");
    private static final BindingId UNKNOWN_BINDING = BindingId.of("no-such-binding");
    private static final AtomicInteger COUNT = new AtomicInteger();

    private OneOfEach() {}

    /** The names of all operations that the domain has, found in its class files, so that no test forgets one. */
    public static Set<String> kindsOfTheDomain() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.merchantgateway.domain")
                        .stream()
                        .filter(type -> type.isAssignableTo(Operation.class) && !type.isInterface())
                        .map(JavaClass::getSimpleName)
                        .collect(Collectors.toSet());
    }

    /** In the order in which a shop meets them. */
    public static List<Operation<?>> operations() {
        return List.of(
                order(RegisterOrder.onePhase()),
                order(RegisterOrder.twoPhase()),
                PayByCard.builder()
                        .orderId(UNKNOWN)
                        .card(Card.builder()
                                .pan("5555555555555599")
                                .cvc("123")
                                .expiry(2034, 12)
                                .cardholder("IVAN IVANOV"))
                        .build(),
                PayByBinding.builder()
                        .orderId(UNKNOWN)
                        .bindingId("no-such-binding")
                        .ip("203.0.113.7")
                        .cvc("123")
                        .build(),
                byWallet(Wallet.ANDROID_PAY),
                byWallet(Wallet.GOOGLE_PAY),
                byWallet(Wallet.APPLE_PAY),
                byWallet(Wallet.SAMSUNG_PAY),
                FinishThreeDs.of(UNKNOWN, new PaRes("eJwDAAAAAAE=")),
                VerifyEnrollment.of("4111111111111111"),
                CompleteOrder.whole(UNKNOWN),
                ReverseOrder.of(UNKNOWN),
                RefundOrder.whole(UNKNOWN),
                DeclineOrder.of(UNKNOWN, OrderNumber.of("NO-SUCH-NUMBER")),
                new AddParameters(UNKNOWN, Parameters.none().with("colour", "red")),
                GetOrderStatusExtended.of(UNKNOWN),
                GetOrderStatus.of(UNKNOWN),
                GetLastOrders.paid(Instant.EPOCH, Instant.EPOCH.plusSeconds(1)),
                GetBindings.of(ClientId.of("nobody")),
                new BindCard(UNKNOWN_BINDING),
                new UnbindCard(UNKNOWN_BINDING),
                ExtendBinding.of(UNKNOWN_BINDING, Expiry.of(2041, 3)));
    }

    private static RegisterOrder order(RegisterOrder.Builder order) {
        return order.orderNumber("EVERY-" + COUNT.incrementAndGet())
                .amount(1_000)
                .returnUrl("https://shop.example/ok")
                .build();
    }

    private static PayByWallet byWallet(Wallet wallet) {
        PayByWallet.Builder payment = PayByWallet.onePhase(wallet)
                .merchant("shop")
                .orderNumber("EVERY-" + COUNT.incrementAndGet())
                .paymentToken(TestCard.MASTERCARD_WITHOUT_3DS.walletToken(1_000));
        return (wallet.namesAmount() ? payment.amount(1_000) : payment).build();
    }
}

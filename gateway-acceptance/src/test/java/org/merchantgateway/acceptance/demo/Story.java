package org.merchantgateway.acceptance.demo;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.merchantgateway.domain.Payments;
import org.merchantgateway.domain.binding.Binding;
import org.merchantgateway.domain.binding.ClientId;
import org.merchantgateway.domain.card.Card;
import org.merchantgateway.domain.cart.Cart;
import org.merchantgateway.domain.cart.CartItem;
import org.merchantgateway.domain.cart.Tax;
import org.merchantgateway.domain.config.GatewayConfig;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.order.CompleteOrder;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.OrderReport;
import org.merchantgateway.domain.order.RefundOrder;
import org.merchantgateway.domain.order.RegisterOrder;
import org.merchantgateway.domain.payment.Challenge;
import org.merchantgateway.domain.payment.DeviceCheck;
import org.merchantgateway.domain.payment.PayByBinding;
import org.merchantgateway.domain.payment.PayByCard;
import org.merchantgateway.domain.payment.PaymentAttempt;
import org.merchantgateway.domain.payment.ThreeDs;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.http.WireExchange;
import org.merchantgateway.rest.RestGateway;
import org.merchantgateway.soap.SoapGateway;

/** The story over one wire, every exchange printed as it stood there, masked. */
final class Story {

    private static final int WIDTH = 116;

    private final ClientId client = ClientId.of("client-" + freshNumber());

    private final GatewayConfig config;
    private final Optional<Payer> payer;
    private final PrintStream out;

    /**
     * A story.
     *
     * @param payer goes through 3-D Secure 2; without one, cards are paid with that need none, and none is stored
     */
    Story(GatewayConfig config, Optional<Payer> payer, PrintStream out) {
        this.config = config;
        this.payer = payer;
        this.out = out;
    }

    /** Tells it; the reports of its orders at its end. */
    List<OrderReport> tell() {
        heading("The story over " + config.protocol().toUpperCase(Locale.ROOT));
        try (Payments payments = new Payments(open())) {
            RegisterOrder order = order();
            step("1. Register a two-phase order over 2300.00: 2.5 kg of tea at 400.00, a pot at 1300.00");
            OrderId id = payments.register(order).orElseThrow().orderId();
            step("2. Pay by card: the bank holds the amount");
            PayByCard payment = payment(id);
            goOn(payments, payments.pay(payment).orElseThrow(), payment::again);
            step("3. Complete 1500.00 of it: the rest of the hold is released");
            told(payments.complete(CompleteOrder.of(id, Amount.ofMinor(150_000))));
            step("4. Refund 500.00 of that");
            told(payments.refund(RefundOrder.of(id, Amount.ofMinor(50_000))));
            step("5. Ask how the order stands");
            OrderReport report = payments.status(id).orElseThrow();
            return payer.isEmpty() ? List.of(report) : List.of(report, secondOrder(payments));
        }
    }

    private OrderReport secondOrder(Payments payments) {
        step("6. The payer comes again: ask for their stored cards");
        Binding stored = payments.bindings(client).orElseThrow().cards().get(0);
        step("7. Register a one-phase order over 300.00");
        OrderId id = payments.register(another()).orElseThrow().orderId();
        step("8. Pay it by the stored card");
        PayByBinding payment = PayByBinding.builder()
                .orderId(id)
                .bindingId(stored.id())
                .ip("203.0.113.7")
                .language("en")
                .cvc("123")
                .threeDs(backToTheShop())
                .build();
        goOn(payments, payments.pay(payment).orElseThrow(), payment::again);
        step("9. Ask how that order stands");
        return payments.status(id).orElseThrow();
    }

    /** What follows a payment's first answer, until it is over. A shop makes these calls by {@code safely}. */
    private void goOn(Payments payments, PaymentAttempt first, Function<DeviceCheck, Operation<PaymentAttempt>> again) {
        PaymentAttempt attempt = first;
        if (attempt instanceof DeviceCheck check) {
            boolean methodNotified = payer.orElseThrow().checkDevice(check);
            step("   The device is checked: go on "
                    + (check.needsPaymentAgain() ? "by the payment again" : "without the card"));
            attempt = payments.execute(check.needsPaymentAgain() ? again.apply(check) : check.next(methodNotified))
                    .orElseThrow();
        }
        if (attempt instanceof Challenge challenge) {
            Map<String, String> posted =
                    payer.orElseThrow().authenticate(challenge.form().orElseThrow());
            step("   The payer is back: end the payment");
            told(payments.execute(challenge.next(posted)));
        }
    }

    private static ThreeDs backToTheShop() {
        return ThreeDs.builder()
                .finishUrl("https://shop.example/3ds/done")
                .methodNotificationUrl("https://shop.example/3ds/method")
                .build();
    }

    private RegisterOrder another() {
        return RegisterOrder.onePhase()
                .orderNumber(freshNumber())
                .clientId(client.value())
                .amount(30_000)
                .language("en")
                .returnUrl("https://shop.example/thanks")
                .build();
    }

    private static String freshNumber() {
        return "DEMO-" + Long.toString(System.nanoTime() & Long.MAX_VALUE, 36);
    }

    private PaymentGateway open() {
        return switch (config.protocol()) {
            case "rest" -> RestGateway.open(config, this::print);
            case "soap" -> SoapGateway.open(config, this::print);
            default -> throw InvalidRequest.of("gateway.protocol", "must be rest or soap", "got another name");
        };
    }

    private RegisterOrder order() {
        RegisterOrder.Builder order = RegisterOrder.twoPhase()
                .orderNumber(freshNumber())
                .description("Tea & a pot")
                .currency("643")
                .language("en")
                .returnUrl("https://shop.example/thanks")
                .failUrl("https://shop.example/sorry")
                .cart(Cart.of(line(1, "Tea \"Ivan\"", "2.5", "kg", 40_000), line(2, "Pot", "1", "pieces", 130_000)));
        return (payer.isPresent() ? order.clientId(client.value()) : order).build();
    }

    private static CartItem line(long position, String name, String quantity, String measure, long price) {
        return CartItem.builder()
                .positionId(position)
                .name(name)
                .quantity(quantity, measure)
                .itemCode("SKU-" + position)
                .itemPrice(price)
                .tax(new Tax(6, Optional.empty()))
                .build();
    }

    private PayByCard payment(OrderId id) {
        PayByCard.Builder payment = PayByCard.builder()
                .orderId(id)
                .card(Card.builder()
                        .pan(payer.isPresent() ? "4000000000001091" : "5555555555555599")
                        .cvc("123")
                        .expiry(2034, 12)
                        .cardholder("IVAN IVANOV"))
                .language("en")
                .ip("203.0.113.7");
        return (payer.isPresent() ? payment.threeDs(backToTheShop()) : payment).build();
    }

    private void told(Outcome<?> outcome) {
        outcome.orElseThrow();
    }

    private void heading(String text) {
        out.println();
        out.println("=".repeat(WIDTH));
        out.println(text);
        out.println("=".repeat(WIDTH));
    }

    private void step(String text) {
        out.println();
        out.println(text);
    }

    private void print(WireExchange exchange) {
        out.println("  -> POST " + exchange.target());
        wrapped(exchange.sent());
        OptionalInt status = exchange.httpStatus();
        out.println(status.isPresent() ? "  <- HTTP " + status.getAsInt() : "  <- no answer");
        wrapped(exchange.received());
    }

    private void wrapped(String text) {
        for (String line : text.split("\n")) {
            for (int from = 0; from < line.length(); from += WIDTH - 5) {
                out.println("     " + line.substring(from, Math.min(line.length(), from + WIDTH - 5)));
            }
        }
    }
}

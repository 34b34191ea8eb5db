package org.merchantgateway.rest;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.merchantgateway.domain.binding.BindCard;
import org.merchantgateway.domain.binding.BindingId;
import org.merchantgateway.domain.binding.ClientId;
import org.merchantgateway.domain.binding.ExtendBinding;
import org.merchantgateway.domain.binding.GetBindings;
import org.merchantgateway.domain.binding.UnbindCard;
import org.merchantgateway.domain.card.Card;
import org.merchantgateway.domain.card.Cvc;
import org.merchantgateway.domain.card.Expiry;
import org.merchantgateway.domain.card.Pan;
import org.merchantgateway.domain.card.VerifyEnrollment;
import org.merchantgateway.domain.cart.AgentInterest;
import org.merchantgateway.domain.cart.Cart;
import org.merchantgateway.domain.cart.CartItem;
import org.merchantgateway.domain.cart.CustomerDetails;
import org.merchantgateway.domain.cart.DeliveryInfo;
import org.merchantgateway.domain.cart.Discount;
import org.merchantgateway.domain.cart.ItemTexts;
import org.merchantgateway.domain.cart.Tax;
import org.merchantgateway.domain.config.MerchantLogin;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.money.Currency;
import org.merchantgateway.domain.money.Quantity;
import org.merchantgateway.domain.notation.Notation;
import org.merchantgateway.domain.order.AddParameters;
import org.merchantgateway.domain.order.CompleteOrder;
import org.merchantgateway.domain.order.DeclineOrder;
import org.merchantgateway.domain.order.GetLastOrders;
import org.merchantgateway.domain.order.GetOrderStatus;
import org.merchantgateway.domain.order.GetOrderStatusExtended;
import org.merchantgateway.domain.order.OrderFeature;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.OrderNumber;
import org.merchantgateway.domain.order.Parameters;
import org.merchantgateway.domain.order.PaymentScheme;
import org.merchantgateway.domain.order.PaymentState;
import org.merchantgateway.domain.order.RefundOrder;
import org.merchantgateway.domain.order.RegisterOrder;
import org.merchantgateway.domain.order.ReverseOrder;
import org.merchantgateway.domain.payment.FinishThreeDs;
import org.merchantgateway.domain.payment.PaRes;
import org.merchantgateway.domain.payment.PayByBinding;
import org.merchantgateway.domain.payment.PayByCard;
import org.merchantgateway.domain.payment.PayByWallet;
import org.merchantgateway.domain.payment.PaymentToken;
import org.merchantgateway.domain.payment.Wallet;
import org.merchantgateway.domain.port.Operation;

/** Operations with any texts that their notations admit, and with any of what they may lack. */
final class RandomOperations {

    private static final Notation ANS = Notation.parse("ANS..512");

    private final Random random;

    RandomOperations(Random random) {
        this.random = random;
    }

    /** One of every operation of this wire. */
    List<Operation<?>> all() {
        return List.of(
                register(),
                payByCard(),
                new PayByBinding(
                        orderId(), binding(), ip(), language(), maybe(() -> Cvc.of("737")), maybe(() -> text(40))),
                payByWallet(),
                new FinishThreeDs(orderId(), new PaRes("eJxV+/A="), language()),
                new CompleteOrder(orderId(), Amount.ofMinor(1 + random.nextInt(1000)), language(), Optional.empty()),
                new ReverseOrder(orderId(), maybe(this::amount), language()),
                new RefundOrder(
                        orderId(), amount(), language(), Optional.empty(), maybe(this::amount), maybe(() -> text(36))),
                new DeclineOrder(orderId(), number(), language()),
                new AddParameters(orderId(), Parameters.none().with(text(50), text(100))),
                status(),
                new GetOrderStatus(orderId(), language()),
                lastOrders(),
                VerifyEnrollment.of(Operations.PAN),
                new GetBindings(new ClientId(text(100)), maybe(this::binding), random.nextBoolean(), language()),
                new BindCard(binding()),
                new UnbindCard(binding()),
                ExtendBinding.of(binding(), Expiry.of(2030, 1 + random.nextInt(12))));
    }

    RegisterOrder register() {
        Optional<Cart> cart = maybe(this::cart);
        return new RegisterOrder(
                any(PaymentScheme.values()),
                number(),
                cart.map(Cart::total).orElseGet(this::amount),
                maybe(() -> Currency.RUB),
                "https://shop.example/ok?a=1&b=%D0%B9#x",
                maybe(() -> "https://shop.example/fail"),
                maybe(() -> text(512)),
                language(),
                Optional.of(new ClientId(text(255))),
                parameters(),
                cart,
                maybe(() -> Duration.ofSeconds(1 + random.nextInt(10_000))),
                maybe(this::instant),
                maybe(() -> text(40)),
                maybe(() -> "79001234567"),
                maybe(this::binding),
                maybe(() -> new MerchantLogin("shop-branch")),
                maybe(() -> text(20)),
                random.nextBoolean() ? Set.of() : Set.of(OrderFeature.VERIFY, OrderFeature.FORCE_TDS));
    }

    private PayByCard payByCard() {
        Card card = new Card(Pan.of(Operations.PAN), Expiry.of(2030, 1), maybe(() -> Cvc.of("737")), text(512));
        return new PayByCard(orderId(), card, "en", maybe(this::ip), maybe(() -> text(40)), parameters());
    }

    private PayByWallet payByWallet() {
        Wallet wallet = any(Wallet.values());
        Optional<Amount> amount = wallet.namesAmount() ? maybe(this::amount) : Optional.empty();
        return new PayByWallet(
                wallet,
                any(PaymentScheme.values()),
                new MerchantLogin("shop"),
                number(),
                new PaymentToken(Operations.WALLET_TOKEN),
                amount,
                amount.map(given -> Currency.RUB),
                maybe(this::ip),
                maybe(() -> text(512)),
                language(),
                maybe(() -> new ClientId(text(255))),
                parameters());
    }

    private GetOrderStatusExtended status() {
        boolean byId = random.nextBoolean();
        return new GetOrderStatusExtended(
                byId ? Optional.of(orderId()) : Optional.empty(),
                byId ? maybe(this::number) : Optional.of(number()),
                language());
    }

    private GetLastOrders lastOrders() {
        Instant from = instant();
        return new GetLastOrders(
                from,
                from.plusSeconds(random.nextInt(100_000)),
                EnumSet.of(PaymentState.DEPOSITED, any(PaymentState.values())),
                random.nextBoolean(),
                random.nextBoolean() ? List.of() : List.of(new MerchantLogin("shop-1"), new MerchantLogin("shop_2")),
                random.nextInt(5),
                1 + random.nextInt(200),
                language());
    }

    Cart cart() {
        return new Cart(List.of(item(1), item(2)), maybe(this::customer), maybe(this::instant));
    }

    private CartItem item(long position) {
        return new CartItem(
                position,
                text(255),
                new Quantity(new BigDecimal("2"), maybe(() -> text(20))),
                position + text(90),
                Optional.of(Amount.ofMinor(50)),
                maybe(() -> Amount.ofMinor(100)),
                maybe(() -> Currency.RUB),
                maybe(() -> new Tax(random.nextInt(15), maybe(this::amount))),
                maybe(() -> new Discount(text(20), new BigDecimal("2.5"))),
                maybe(() -> new AgentInterest(text(20), new BigDecimal("5"))),
                texts(),
                texts());
    }

    private CustomerDetails customer() {
        return new CustomerDetails(
                Optional.of(text(40)),
                maybe(() -> "79001234567"),
                maybe(() -> text(40)),
                maybe(() -> text(100)),
                maybe(() -> "123456789012"),
                maybe(() -> new DeliveryInfo(maybe(() -> text(20)), "RU", text(40), text(255))));
    }

    private ItemTexts texts() {
        return random.nextBoolean() ? ItemTexts.none() : ItemTexts.none().with(text(50), text(200));
    }

    private Parameters parameters() {
        return random.nextBoolean() ? Parameters.none() : Parameters.none().with(text(50), text(200));
    }

    /** A text of at most so many characters that ANS admits; every second one is of what forms and JSON trip over. */
    String text(int most) {
        int length = 1 + random.nextInt(Math.min(most / 2 + 1, 40));
        String text;
        do {
            text = random.ints(Math.max(1, Math.min(length, most / 2)), 0, 8)
                    .mapToObj(kind -> Character.toString(character(kind)))
                    .collect(Collectors.joining());
        } while (!ANS.matches(text) || text.isBlank());
        return text;
    }

    private int character(int kind) {
        String traps = "&=+%?#;/\\\"'<>{}[]$*~ ,:@!\u00a0\u0451\u2028\ufeff\ufffd";
        return switch (kind) {
            case 0, 1, 2 -> traps.charAt(random.nextInt(traps.length()));
            case 3 -> 0x20 + random.nextInt(0x5F);
            case 4 -> 0xA0 + random.nextInt(0x500);
            case 5 -> 0x1000 + random.nextInt(0xC000);
            case 6 -> 0xE000 + random.nextInt(0x1FFE);
            default -> 0x10000 + random.nextInt(0x100000);
        };
    }

    private OrderId orderId() {
        return OrderId.of(random.nextBoolean() ? Operations.ID.value() : "id " + text(30));
    }

    private OrderNumber number() {
        return OrderNumber.of(text(32));
    }

    private BindingId binding() {
        return BindingId.of(text(200));
    }

    private Amount amount() {
        return Amount.ofMinor(1 + random.nextInt(1_000_000));
    }

    private String ip() {
        return random.nextBoolean() ? "203.0.113.10" : "2001:db8::1";
    }

    private Instant instant() {
        return Instant.ofEpochSecond(random.nextInt(Integer.MAX_VALUE));
    }

    private Optional<String> language() {
        return maybe(() -> "ru");
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private <T> Optional<T> maybe(Supplier<T> value) {
        return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
    }
}

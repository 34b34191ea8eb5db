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
import org.merchantgateway.domain.binding.GetBindingsByCardOrId;
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
                PayByBinding.builder()
                        .orderId(orderId())
                        .bindingId(binding())
                        .ip(ip())
                        .language(language().orElse(null))
                        .cvc(maybe(() -> Cvc.of("737")).orElse(null))
                        .email(maybe(() -> text(40)).orElse(null))
                        .parameters(parameters())
                        .build(),
                payByWallet(),
                new FinishThreeDs(orderId(), PaRes.of("eJxV+/A="), language()),
                new CompleteOrder(
                        orderId(),
                        Optional.of(Amount.ofMinor(1 + random.nextInt(1000))),
                        language(),
                        Optional.empty(),
                        parameters()),
                new ReverseOrder(orderId(), maybe(this::amount), language(), parameters()),
                RefundOrder.builder()
                        .orderId(orderId())
                        .amount(amount())
                        .language(language().orElse(null))
                        .expectedDepositedAmount(maybe(this::amount).orElse(null))
                        .externalRefundId(maybe(() -> text(36)).orElse(null))
                        .parameters(parameters())
                        .build(),
                new DeclineOrder(orderId(), number(), language(), login()),
                new AddParameters(orderId(), Parameters.none().with(text(50), text(100))),
                status(),
                new GetOrderStatus(orderId(), language()),
                lastOrders(),
                VerifyEnrollment.of(Operations.PAN),
                new GetBindings(
                        new ClientId(text(100)), maybe(this::binding), random.nextBoolean(), language(), login()),
                random.nextBoolean()
                        ? GetBindingsByCardOrId.of(Pan.of(Operations.PAN))
                        : new GetBindingsByCardOrId(Optional.empty(), Optional.of(binding()), random.nextBoolean()),
                new BindCard(binding()),
                new UnbindCard(binding()),
                ExtendBinding.of(binding(), Expiry.of(2030, 1 + random.nextInt(12))));
    }

    RegisterOrder register() {
        Optional<Cart> cart = maybe(this::cart);
        return RegisterOrder.builder()
                .scheme(any(PaymentScheme.values()))
                .orderNumber(number())
                .amount(cart.map(Cart::total).orElseGet(this::amount))
                .currency(maybe(() -> Currency.RUB).orElse(null))
                .returnUrl("https://shop.example/ok?a=1&b=%D0%B9#x")
                .failUrl(maybe(() -> "https://shop.example/fail").orElse(null))
                .description(maybe(() -> text(512)).orElse(null))
                .language(language().orElse(null))
                .clientId(new ClientId(text(255)))
                .parameters(parameters())
                .cart(cart.orElse(null))
                .sessionTimeout(maybe(() -> Duration.ofSeconds(1 + random.nextInt(10_000)))
                        .orElse(null))
                .expirationDate(maybe(this::instant).orElse(null))
                .email(maybe(() -> text(40)).orElse(null))
                .phone(maybe(() -> "79001234567").orElse(null))
                .bindingId(maybe(this::binding).orElse(null))
                .merchantLogin(maybe(() -> new MerchantLogin("shop-branch")).orElse(null))
                .pageView(maybe(() -> text(20)).orElse(null))
                .dynamicCallbackUrl(maybe(() -> "https://shop.example/notify").orElse(null))
                .features(random.nextBoolean() ? Set.of() : Set.of(OrderFeature.VERIFY, OrderFeature.FORCE_TDS))
                .build();
    }

    private PayByCard payByCard() {
        Card card = Card.builder()
                .pan(Pan.of(Operations.PAN))
                .expiry(Expiry.of(2030, 1))
                .cvc(maybe(() -> Cvc.of("737")).orElse(null))
                .cardholder(text(512))
                .build();
        return PayByCard.builder()
                .orderId(orderId())
                .card(card)
                .language("en")
                .ip(maybe(this::ip).orElse(null))
                .email(maybe(() -> text(40)).orElse(null))
                .parameters(parameters())
                .build();
    }

    private PayByWallet payByWallet() {
        Wallet wallet = any(Wallet.values());
        Optional<Amount> amount = wallet.namesAmount() ? maybe(this::amount) : Optional.empty();
        return PayByWallet.builder()
                .wallet(wallet)
                .scheme(any(PaymentScheme.values()))
                .merchant(new MerchantLogin("shop"))
                .orderNumber(number())
                .paymentToken(PaymentToken.of(Operations.WALLET_TOKEN))
                .amount(amount.orElse(null))
                .currency(amount.map(given -> Currency.RUB).orElse(null))
                .ip(maybe(this::ip).orElse(null))
                .description(maybe(() -> text(512)).orElse(null))
                .language(language().orElse(null))
                .clientId(maybe(() -> new ClientId(text(255))).orElse(null))
                .parameters(parameters())
                .build();
    }

    private GetOrderStatusExtended status() {
        boolean byId = random.nextBoolean();
        return new GetOrderStatusExtended(
                byId ? Optional.of(orderId()) : Optional.empty(),
                byId ? maybe(this::number) : Optional.of(number()),
                language(),
                login());
    }

    private Optional<MerchantLogin> login() {
        return maybe(() -> MerchantLogin.of(text(50)));
    }

    private GetLastOrders lastOrders() {
        Instant from = instant();
        return GetLastOrders.builder()
                .from(from)
                .to(from.plusSeconds(random.nextInt(100_000)))
                .states(EnumSet.of(PaymentState.DEPOSITED, any(PaymentState.values())))
                .byCreation(random.nextBoolean())
                .merchants(
                        random.nextBoolean()
                                ? List.of()
                                : List.of(new MerchantLogin("shop-1"), new MerchantLogin("shop_2")))
                .page(random.nextInt(5))
                .size(1 + random.nextInt(200))
                .language(language().orElse(null))
                .build();
    }

    Cart cart() {
        return new Cart(List.of(item(1), item(2)), maybe(this::customer), maybe(this::instant));
    }

    private CartItem item(long position) {
        return CartItem.builder()
                .positionId(position)
                .name(text(255))
                .quantity(new Quantity(new BigDecimal("2"), maybe(() -> text(20))))
                .itemCode(position + text(90))
                .itemPrice(Amount.ofMinor(50))
                .statedAmount(maybe(() -> Amount.ofMinor(100)).orElse(null))
                .itemCurrency(maybe(() -> Currency.RUB).orElse(null))
                .tax(maybe(() -> new Tax(random.nextInt(15), maybe(() -> Amount.ofMinor(random.nextInt(101)))))
                        .orElse(null))
                .discount(maybe(() -> new Discount(text(20), new BigDecimal("2.5")))
                        .orElse(null))
                .agentInterest(maybe(() -> new AgentInterest(text(20), new BigDecimal("5")))
                        .orElse(null))
                .details(texts())
                .attributes(texts())
                .build();
    }

    private CustomerDetails customer() {
        return CustomerDetails.builder()
                .email(text(40))
                .phone(maybe(() -> "79001234567").orElse(null))
                .contact(maybe(() -> text(40)).orElse(null))
                .fullName(maybe(() -> text(100)).orElse(null))
                .inn(maybe(() -> "123456789012").orElse(null))
                .delivery(maybe(() -> new DeliveryInfo(maybe(() -> text(20)), "RU", text(40), text(255)))
                        .orElse(null))
                .build();
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
        return OrderNumber.of("N" + text(30) + "7"); // blanks may stand inside alone
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

package org.merchantgateway.simulator.core;

import static org.merchantgateway.simulator.core.RegistrationField.AMOUNT;
import static org.merchantgateway.simulator.core.RegistrationField.CURRENCY;
import static org.merchantgateway.simulator.core.RegistrationField.EXPIRATION_DATE;
import static org.merchantgateway.simulator.core.RegistrationField.MERCHANT_LOGIN;
import static org.merchantgateway.simulator.core.RegistrationField.ORDER_NUMBER;
import static org.merchantgateway.simulator.core.RegistrationField.RETURN_URL;
import static org.merchantgateway.simulator.core.RegistrationField.SESSION_TIMEOUT;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.money.Currency;
import org.merchantgateway.domain.order.Order;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.OrderNumber;
import org.merchantgateway.domain.profile.Profile;
import org.merchantgateway.domain.profile.ZonedTime;
import org.merchantgateway.simulator.setting.CallbackSettings;
import org.merchantgateway.simulator.setting.SimulatorSettings;

/** Checks a registration as the gateway does, field by field, and makes an order of it. Source: register.do, errors. */
final class OrderRegistration {

    private static final Pattern WITH_SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://.+");
    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");
    /** ISO 4217 as the JDK knows it, and the rouble's code until 1998, which old tenants still use. */
    private static final Set<String> CURRENCIES = Stream.concat(
                    Stream.of("810"),
                    java.util.Currency.getAvailableCurrencies().stream()
                            .map(java.util.Currency::getNumericCodeAsString))
            .filter(code -> !code.equals("000"))
            .collect(Collectors.toUnmodifiableSet());

    private final Supplier<SimulatorSettings> settings;
    private final URI base;
    private final Ids ids;
    private final Bindings bindings;

    OrderRegistration(Supplier<SimulatorSettings> settings, URI base, Ids ids, Bindings bindings) {
        this.settings = settings;
        this.base = base;
        this.ids = ids;
        this.bindings = bindings;
    }

    /**
     * The order that is asked for, not yet entered.
     *
     * @throws Refusal if the gateway would not register it
     */
    PlacedOrder open(Merchant merchant, Registration request, Instant now) {
        Optional<Instant> until = request.find(EXPIRATION_DATE).map(this::expirationDate);
        merchant.check(request.find(MERCHANT_LOGIN));
        OrderNumber number = number(request);
        Amount amount = amount(request);
        Currency currency = currency(request);
        OrderDetails details = details(merchant, request, amount, currency);
        Instant expiresAt = until.orElseGet(() -> now.plus(sessionLife(request)));
        RequestChecks.check(expiresAt.isAfter(now), Message.VALUE_INVALID);
        OrderId id = OrderId.of(ids.uuid());
        return PlacedOrder.of(
                merchant, Order.registered(number, id, request.scheme(), amount, currency, now, expiresAt), details);
    }

    private OrderNumber number(Registration request) {
        Optional<String> given = settings.get().variations().numbersOrders()
                ? request.find(ORDER_NUMBER).or(() -> Optional.of(ids.orderNumber()))
                : request.find(ORDER_NUMBER);
        return RequestChecks.value(
                RequestChecks.required(given, Message.NUMBER_EMPTY), this::number, Message.NUMBER_WRONG);
    }

    private OrderNumber number(String text) {
        return OrderNumber.of(text, profile());
    }

    private Profile profile() {
        return settings.get().profile();
    }

    private FieldLimits limits() {
        return FieldLimits.of(profile());
    }

    private Instant expirationDate(String text) {
        return GatewayTime.parse(text, profile().zone(ZonedTime.EXPIRATION_DATE));
    }

    /**
     * Checks that all is there that this gateway requires of a registration and most do not; a payment by wallet, which
     * registers an order too, is another request.
     *
     * @throws Refusal with code 4 if something is missing
     */
    void checkRequired(Registration request) {
        FieldLimits limits = limits();
        for (RegistrationField field : RegistrationField.values()) {
            limits.required("registerOrder." + field.wireName(), request.find(field), Message.FIELD_EMPTY);
        }
        limits.required("registerOrder.cart", request.basket(), Message.FIELD_EMPTY);
    }

    private static Amount amount(Registration request) {
        Amount amount = RequestChecks.amount(RequestChecks.required(request.find(AMOUNT), Message.AMOUNT_EMPTY));
        RequestChecks.check(!amount.isZero(), Message.AMOUNT_INVALID);
        return amount;
    }

    private Currency currency(Registration request) {
        request.find(CURRENCY)
                .ifPresent(code -> RequestChecks.check(CURRENCIES.contains(code), Message.CURRENCY_UNKNOWN));
        return request.find(CURRENCY).map(Currency::new).orElse(settings.get().defaultCurrency());
    }

    private OrderDetails details(Merchant merchant, Registration request, Amount amount, Currency currency) {
        RequestChecks.required(request.find(RETURN_URL), Message.RETURN_URL_EMPTY);
        request.payer().check();
        Map<RegistrationField, String> fields = new EnumMap<>(RegistrationField.class);
        request.fields().forEach((field, text) -> {
            if (field.isDetail()) {
                fields.put(field, checked(merchant, field, text));
            }
        });
        return new OrderDetails(
                fields,
                limits().parameters(request.parameters()),
                Feature.of(request.features()),
                request.basket()
                        .filter(basket -> !basket.isEmpty())
                        .map(basket -> new BasketCheck(
                                        settings.get().variations().cartErrorCode(), limits())
                                .checked(basket, amount, currency)));
    }

    /** A field as it is kept. */
    private String checked(Merchant merchant, RegistrationField field, String text) {
        return switch (field) {
            case RETURN_URL -> url(field, text).intern(); // a shop has one or few
            case FAIL_URL -> url(field, text);
            case LANGUAGE -> Language.checked(Optional.of(text)).code();
            case BINDING_ID -> bindings.registered(merchant, text);
            case EXPIRATION_DATE -> expirationDate(text).toString();
            case DYNAMIC_CALLBACK_URL -> callbackUrl(field, text);
            default -> limits().text(field.wireName(), text, field.longest());
        };
    }

    /** A text without a scheme is a path at the gateway's own address; one that begins as a path is refused. */
    private String url(RegistrationField field, String text) {
        String url = limits().text(field.wireName(), text.strip(), field.longest());
        RequestChecks.check(!url.startsWith("/") && !url.startsWith("."), Message.RETURN_URL_INVALID);
        return WITH_SCHEME.matcher(url).matches() ? url : base.getScheme() + "://" + base.getRawAuthority() + "/" + url;
    }

    /** Only HTTP can be notified; anything else would lie in wait until the first payment. */
    private String callbackUrl(RegistrationField field, String text) {
        String url = limits().text(field.wireName(), text.strip(), field.longest());
        RequestChecks.check(CallbackSettings.isTarget(url), Message.VALUE_INVALID);
        return url;
    }

    private Duration sessionLife(Registration request) {
        return request.find(SESSION_TIMEOUT)
                .map(String::strip)
                .map(text -> {
                    RequestChecks.check(SECONDS.matcher(text).matches(), Message.VALUE_INVALID);
                    return Duration.ofSeconds(Long.parseLong(text));
                })
                .filter(life -> !life.isZero()) // what many clients send for "not given"
                .orElse(settings.get().sessionLife());
    }
}

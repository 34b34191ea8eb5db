package org.merchantgateway.simulator.core;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.money.Currency;
import org.merchantgateway.domain.order.Order;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.OrderNumber;
import org.merchantgateway.simulator.setting.CallbackSettings;
import org.merchantgateway.simulator.setting.SimulatorSettings;

/** Checks a registration as the gateway does, field by field, and makes an order of it. Source: register.do, errors. */
final class RegistrationDesk {

    private static final int URL_LENGTH = 512;
    private static final int DESCRIPTION_LENGTH = 512;
    private static final int ID_LENGTH = 255;
    private static final Pattern WITH_SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://.+");
    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");
    /** ISO 4217 as the JDK knows it, and the rouble's code until 1998, which old tenants still use. */
    private static final Set<String> CURRENCIES = Stream.concat(
                    Stream.of("810"),
                    java.util.Currency.getAvailableCurrencies().stream()
                            .map(java.util.Currency::getNumericCodeAsString))
            .filter(code -> !code.equals("000"))
            .collect(Collectors.toUnmodifiableSet());

    private final SimulatorSettings settings;
    private final URI base;
    private final Ids ids;
    private final BindingDesk bindings;

    RegistrationDesk(SimulatorSettings settings, URI base, Ids ids, BindingDesk bindings) {
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
        request.merchantLogin()
                .ifPresent(login -> Given.check(
                        login.equals(merchant.login()) || login.equals(merchant.name()), Message.MERCHANT_LOGIN_WRONG));
        OrderNumber number = number(request);
        Amount amount = amount(request);
        Currency currency = currency(request);
        Particulars particulars = particulars(merchant, request, amount, currency);
        Instant expiresAt = expiresAt(request, now);
        OrderId id = OrderId.of(ids.orderId());
        return PlacedOrder.of(
                merchant,
                Order.registered(number, id, request.scheme(), amount, currency, now, expiresAt),
                particulars);
    }

    private OrderNumber number(Registration request) {
        Optional<String> given = settings.variations().numbersOrders()
                ? request.orderNumber().or(() -> Optional.of(ids.orderNumber()))
                : request.orderNumber();
        return Given.value(Given.required(given, Message.NUMBER_EMPTY), OrderNumber::of, Message.NUMBER_WRONG);
    }

    private static Amount amount(Registration request) {
        Amount amount = Given.amount(Given.required(request.amount(), Message.AMOUNT_EMPTY));
        Given.check(!amount.isZero(), Message.AMOUNT_INVALID);
        return amount;
    }

    private Currency currency(Registration request) {
        request.currency().ifPresent(code -> Given.check(CURRENCIES.contains(code), Message.CURRENCY_UNKNOWN));
        return request.currency().map(Currency::of).orElse(settings.defaultCurrency());
    }

    private Particulars particulars(Merchant merchant, Registration request, Amount amount, Currency currency) {
        return new Particulars(
                // a shop has one or few
                url(Given.required(request.returnUrl(), Message.RETURN_URL_EMPTY))
                        .intern(),
                request.failUrl().map(this::url),
                Given.text(request.description(), DESCRIPTION_LENGTH),
                Language.checked(request.language()),
                Given.text(request.clientId(), ID_LENGTH),
                bindings.registered(merchant, request.bindingId()),
                Given.text(request.email(), ID_LENGTH),
                Given.text(request.phone(), ID_LENGTH),
                Given.parameters(request.parameters()),
                Feature.of(request.features()),
                request.basket()
                        .map(basket -> new BasketCheck(settings.variations().cartErrorCode())
                                .checked(basket, amount, currency)),
                request.dynamicCallbackUrl().map(RegistrationDesk::callbackUrl));
    }

    /** A text without a scheme is a path at the gateway itself; one that begins as a path is refused. */
    private String url(String text) {
        String url = text.strip();
        Given.check(Given.isText(url, URL_LENGTH), Message.VALUE_INVALID);
        Given.check(!url.startsWith("/") && !url.startsWith("."), Message.RETURN_URL_INVALID);
        return WITH_SCHEME.matcher(url).matches() ? url : "http://" + base.getRawAuthority() + "/" + url;
    }

    /** Only HTTP can be notified; anything else would lie in wait until the first payment. */
    private static String callbackUrl(String text) {
        String url = text.strip();
        Given.check(Given.isText(url, URL_LENGTH) && CallbackSettings.isTarget(url), Message.VALUE_INVALID);
        return url;
    }

    private Instant expiresAt(Registration request, Instant now) {
        Instant until = request.expirationDate().orElseGet(() -> now.plus(sessionLife(request)));
        Given.check(until.isAfter(now), Message.VALUE_INVALID);
        return until;
    }

    private Duration sessionLife(Registration request) {
        return request.sessionTimeoutSecs()
                .map(String::strip)
                .map(text -> {
                    Given.check(SECONDS.matcher(text).matches(), Message.VALUE_INVALID);
                    return Duration.ofSeconds(Long.parseLong(text));
                })
                .orElse(settings.sessionLife());
    }
}

package org.merchantgateway.simulator.sending;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.order.Order;
import org.merchantgateway.simulator.core.Attempt;
import org.merchantgateway.simulator.core.PlacedOrder;
import org.merchantgateway.simulator.core.RegistrationField;
import org.merchantgateway.simulator.setting.CallbackParameter;
import org.merchantgateway.simulator.setting.CallbackSettings;
import org.merchantgateway.simulator.setting.CallbackSigning;
import org.merchantgateway.simulator.setting.SimulatorSettings;

/**
 * A notification that is to be delivered.
 *
 * @param event what it tells
 * @param target where it goes
 * @param parameters what it says; signed where they are sent as a query or a form
 * @param body what is posted instead of a query or a form
 */
record Notice(Event event, URI target, Map<String, String> parameters, Optional<NoticeBody> body) {

    private static final DateTimeFormatter CREATED = DateTimeFormatter.ofPattern(
                    "EEE MMM dd HH:mm:ss 'MSK' uuuu", Locale.ENGLISH)
            .withZone(ZoneId.of("Europe/Moscow"));

    /** What a JSON notification holds, about an order or a stored card. */
    private static final List<String> OF_JSON =
            List.of("mdOrder", "orderNumber", "operation", "status", "bindingId", "clientId");

    /** What the claims of a token hold. */
    private static final List<String> OF_JWT = List.of("mdOrder", "operation", "status");

    /** Which of the parameters that a shop may ask for come in a message about a stored card. */
    private static final Set<CallbackParameter> OF_STORED_CARDS = Set.of(
            CallbackParameter.BINDING_ID,
            CallbackParameter.CLIENT_ID,
            CallbackParameter.ENABLED,
            CallbackParameter.CREATION_DATE);

    /** What an event is told as; nothing if nobody is to be told. A stored card is told to the static address alone. */
    static Optional<Notice> of(Event event, SimulatorSettings gateway, Instant now) {
        CallbackSettings settings = gateway.callbacks();
        Optional<URI> own = Optional.of(settings.type())
                .filter(type -> type == CallbackSettings.Type.DYNAMIC && !event.isOfStoredCard())
                .flatMap(type -> event.placed().details().find(RegistrationField.DYNAMIC_CALLBACK_URL))
                .map(URI::create);
        return own.or(settings::target).map(target -> of(event, target, gateway, now));
    }

    private static Notice of(Event event, URI target, SimulatorSettings gateway, Instant now) {
        CallbackSettings settings = gateway.callbacks();
        Map<String, String> parameters = parameters(event, settings, now);
        return switch (gateway.profile().callbacks()) {
            case FORM -> new Notice(event, target, Checksum.signed(parameters, settings.signing()), Optional.empty());
            case JSON -> {
                Map<String, String> told = only(parameters, OF_JSON);
                yield new Notice(event, target, told, Optional.of(NoticeBody.json(told)));
            }
            case JWT -> {
                Map<String, String> told = only(parameters, OF_JWT);
                CallbackSigning.Symmetric key = (CallbackSigning.Symmetric) settings.signing();
                yield new Notice(event, target, told, Optional.of(NoticeBody.jwt(told, key)));
            }
        };
    }

    private static Map<String, String> only(Map<String, String> parameters, List<String> names) {
        Map<String, String> told = new LinkedHashMap<>();
        names.forEach(name -> {
            String value = parameters.get(name);
            if (value != null) {
                told.put(name, value);
            }
        });
        return told;
    }

    private static Map<String, String> parameters(Event event, CallbackSettings settings, Instant now) {
        Map<String, String> parameters = new TreeMap<>();
        Set<CallbackParameter> added = EnumSet.noneOf(CallbackParameter.class);
        added.addAll(settings.parameters());
        parameters.put("operation", event.operation());
        if (event.isOfStoredCard()) {
            added.add(CallbackParameter.BINDING_ID);
            added.add(CallbackParameter.CLIENT_ID);
            added.retainAll(OF_STORED_CARDS);
        } else {
            parameters.put("mdOrder", event.placed().id());
            parameters.put("orderNumber", event.placed().order().number().value());
            parameters.put("status", event.success() ? "1" : "0");
        }
        added.forEach(wanted -> value(wanted, event, now).ifPresent(value -> parameters.put(wanted.wireName(), value)));
        return parameters;
    }

    private static Optional<String> value(CallbackParameter wanted, Event event, Instant now) {
        PlacedOrder placed = event.placed();
        Order order = placed.order();
        Optional<Attempt> attempt = placed.attempt();
        return switch (wanted) {
            case AMOUNT -> minor(order.amount());
            case CURRENCY -> Optional.of(order.currency().code());
            case APPROVED_AMOUNT -> minor(order.sums().approved());
            case DEPOSITED_AMOUNT -> minor(order.sums().deposited());
            case REFUNDED_AMOUNT -> minor(order.sums().refunded());
            case OPERATION_REFUNDED_AMOUNT ->
                Optional.of(event.refunded()).filter(given -> !given.isZero()).flatMap(Notice::minor);
            case ACTION_CODE -> Optional.of(Integer.toString(order.actionCode()));
            case PAYMENT_STATE -> Optional.of(paymentState(order));
            case MASKED_PAN -> attempt.map(Attempt::maskedPan);
            case IP -> attempt.flatMap(Attempt::ip);
            case REFERENCE_NUMBER ->
                attempt.flatMap(Attempt::authorisation).map(Attempt.Authorisation::referenceNumber);
            case APPROVAL_CODE -> attempt.flatMap(Attempt::authorisation).map(Attempt.Authorisation::approvalCode);
            case BINDING_ID -> attempt.flatMap(Attempt::bindingId);
            case CLIENT_ID -> placed.details().find(RegistrationField.CLIENT_ID);
            case ENABLED -> Optional.of("true").filter(yes -> event.isOfStoredCard());
            case CREATION_DATE -> Optional.of(CREATED.format(now));
        };
    }

    private static Optional<String> minor(Amount amount) {
        return Optional.of(Long.toString(amount.minor()));
    }

    private static String paymentState(Order order) {
        return switch (order.paymentState()) {
            case "APPROVED" -> "payment_approved";
            case "DEPOSITED" -> "payment_deposited";
            case "REVERSED" -> "payment_void";
            case "REFUNDED" -> "refunded";
            case "DECLINED" -> "payment_declined";
            default -> "started";
        };
    }

    /** The request that delivers it. */
    HttpRequest request(CallbackSettings settings) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder().timeout(settings.timeout()).header("User-Agent", "gateway-simulator");
        if (body.isPresent()) {
            return request.uri(target)
                    .header("Content-Type", body.get().contentType())
                    .POST(BodyPublishers.ofString(body.get().text()))
                    .build();
        }
        if (settings.method() == CallbackSettings.Method.POST) {
            return request.uri(target)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form()))
                    .build();
        }
        return request.uri(withQuery()).GET().build();
    }

    /** The target with the parameters behind whatever query it has. */
    private URI withQuery() {
        String address = target.toString().split("#", 2)[0];
        return URI.create(address + (target.getRawQuery() == null ? "?" : "&") + form());
    }

    private String form() {
        return parameters.entrySet().stream()
                .map(parameter -> encoded(parameter.getKey()) + "=" + encoded(parameter.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

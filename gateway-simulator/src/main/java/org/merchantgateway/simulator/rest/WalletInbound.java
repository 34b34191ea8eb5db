package org.merchantgateway.simulator.rest;

import static java.util.Map.entry;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.merchantgateway.domain.payment.Wallet;
import org.merchantgateway.domain.profile.Profile;
import org.merchantgateway.domain.profile.RestRequest;
import org.merchantgateway.simulator.core.GatewayCore;
import org.merchantgateway.simulator.core.Language;
import org.merchantgateway.simulator.core.Message;
import org.merchantgateway.simulator.core.PayerData;
import org.merchantgateway.simulator.core.Refusal;
import org.merchantgateway.simulator.core.ThreeDsRequest;
import org.merchantgateway.simulator.core.WalletAnswer;
import org.merchantgateway.simulator.core.WalletRequest;
import org.merchantgateway.simulator.json.Json;
import org.merchantgateway.simulator.json.JsonObject;
import org.merchantgateway.simulator.web.WebReply;
import org.merchantgateway.simulator.web.WebRequest;
import org.merchantgateway.simulator.wire.InboundWire;

/**
 * Wallet payments: {@code {base}/google/payment.do} and its siblings. JSON in and out, no credentials: the merchant is named
 * in the request. Errors come with HTTP 200 too. Some clients send the JSON by GET.
 */
public final class WalletInbound implements InboundWire {

    private static final System.Logger LOG = System.getLogger(WalletInbound.class.getName());

    /** In this order: two wallets of the manual share a path. */
    private static final List<Map.Entry<RestRequest, Wallet>> WALLETS = List.of(
            entry(RestRequest.GOOGLE_PAY, Wallet.GOOGLE_PAY),
            entry(RestRequest.ANDROID_PAY, Wallet.ANDROID_PAY),
            entry(RestRequest.APPLE_PAY, Wallet.APPLE_PAY),
            entry(RestRequest.SAMSUNG_PAY, Wallet.SAMSUNG_PAY));

    /** Other places of {@link Wallet#ANDROID_PAY}, by older releases. */
    private static final Set<String> ANDROID = Set.of("android/payment.do", "androidpay/payment.do");

    private static final Set<String> METHODS = Set.of("GET", "POST");

    private final GatewayCore gateway;

    /** The wallets' way into a gateway. */
    public WalletInbound(GatewayCore gateway) {
        this.gateway = gateway;
    }

    @Override
    public Optional<WebReply> answer(WebRequest request) {
        return wallet(request)
                .map(wallet -> METHODS.contains(request.method())
                        ? reply(answer(wallet, request))
                        : WebReply.notAllowed("GET, POST"));
    }

    @Override
    public Optional<String> name(WebRequest request) {
        return wallet(request).map(wallet -> below(request));
    }

    private Optional<Wallet> wallet(WebRequest request) {
        if (!request.path().startsWith(gateway.base().getPath() + "/")) {
            return Optional.empty();
        }
        String path = below(request);
        Profile profile = gateway.settings().profile();
        return WALLETS.stream()
                .filter(wallet -> profile.has(wallet.getKey()))
                .filter(wallet -> profile.path(wallet.getKey()).equals(path)
                        || (wallet.getKey() == RestRequest.ANDROID_PAY && ANDROID.contains(path)))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private String below(WebRequest request) {
        return request.path().substring(gateway.base().getPath().length() + 1);
    }

    @Override
    public WebReply refused(WebRequest request, Refusal refusal) {
        return reply(failed(refusal, language(body(request))));
    }

    private WebReply reply(JsonObject answer) {
        return WebReply.of(200, "application/json", StyledJson.bytes(answer, gateway.settings()));
    }

    private static Language language(Optional<Map<?, ?>> body) {
        return Language.of(body.map(Fields::new).flatMap(fields -> fields.text("language")));
    }

    private JsonObject answer(Wallet wallet, WebRequest request) {
        Optional<Map<?, ?>> body = body(request);
        Language language = language(body);
        try {
            Fields fields = body.map(Fields::new).orElseThrow(() -> new Refusal(Message.WALLET_VALUE_INVALID));
            GatewayCore reached = gateway.at(request.origin());
            WalletAnswer answer = reached.pay(reached.merchant(fields.text("merchant")), request(wallet, fields));
            if (answer instanceof WalletAnswer.Processed processed) {
                reached.extras().keep(Optional.of(processed.orderId()), fields.unread());
            }
            return answered(answer);
        } catch (Refusal refusal) {
            return failed(refusal, language);
        } catch (RuntimeException failure) {
            // its message may hold what the request held
            LOG.log(
                    Level.ERROR,
                    () -> "request failed with " + failure.getClass().getName());
            return failed(new Refusal(Message.SYSTEM_ERROR), language);
        }
    }

    private static Optional<Map<?, ?>> body(WebRequest request) {
        try {
            Optional<Object> value = Json.read(new String(request.body(), StandardCharsets.UTF_8));
            return value.orElse("") instanceof Map<?, ?> fields ? Optional.of(fields) : Optional.empty();
        } catch (IOException noJson) {
            return Optional.empty();
        }
    }

    private static WalletRequest request(Wallet wallet, Fields fields) {
        return new WalletRequest(
                wallet,
                fields.text("orderNumber"),
                fields.text("description"),
                fields.text("language"),
                parameters(fields),
                fields.text("preAuth"),
                fields.text("clientId"),
                fields.text("paymentToken"),
                fields.text("ip"),
                fields.text("amount"),
                fields.text("currency").or(() -> fields.text("currencyCode")),
                fields.text("returnUrl"),
                fields.text("failUrl"),
                ThreeDsRequest.of(fields::text),
                PayerData.of(name -> fields.find(name).flatMap(RestFields::structure)));
    }

    private static Map<String, String> parameters(Fields fields) {
        try {
            return fields.find("additionalParameters").map(RestFields::texts).orElse(Map.of());
        } catch (Refusal notTexts) {
            throw new Refusal(Message.WALLET_VALUE_INVALID);
        }
    }

    /** A request's fields, and the names of those that were asked for. For one thread. */
    private static final class Fields {

        private final Map<?, ?> values;
        private final Set<String> asked = new HashSet<>(Set.of("currencyCode"));

        Fields(Map<?, ?> values) {
            this.values = values;
        }

        Optional<Object> find(String name) {
            asked.add(name);
            return Optional.ofNullable(values.get(name));
        }

        Optional<String> text(String name) {
            return find(name)
                    .filter(String.class::isInstance)
                    .map(String.class::cast)
                    .filter(text -> !text.isBlank());
        }

        /** The texts that nobody has asked for. */
        Map<String, String> unread() {
            Map<String, String> unread = new LinkedHashMap<>();
            values.forEach((name, value) -> {
                if (name instanceof String known && !asked.contains(known) && value instanceof String text) {
                    unread.put(known, text);
                }
            });
            return unread;
        }
    }

    private JsonObject answered(WalletAnswer answer) {
        if (answer instanceof WalletAnswer.Declined declined) {
            return failed(WalletAnswer.Declined.CODE, declined.description(), declined.message());
        }
        WalletAnswer.Processed processed = (WalletAnswer.Processed) answer;
        return new JsonObject()
                .put("success", true)
                .put(
                        "data",
                        new JsonObject()
                                .put("orderId", processed.orderId())
                                .put("bindingId", processed.bindingId())
                                .putAll(processed
                                        .step()
                                        .map(step -> PayerStepFields.of(
                                                step, gateway.threeDs2().hasThreeOperations()))
                                        .orElseGet(JsonObject::new)));
    }

    private static JsonObject failed(Refusal refusal, Language language) {
        return failed(refusal.code(), refusal.description(), refusal.text(language));
    }

    private static JsonObject failed(int code, String description, String message) {
        return new JsonObject()
                .put(
                        "error",
                        new JsonObject()
                                .put("code", code)
                                .put("description", description)
                                .put("message", message))
                .put("success", false);
    }
}

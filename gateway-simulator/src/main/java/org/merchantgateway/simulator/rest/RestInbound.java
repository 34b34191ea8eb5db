package org.merchantgateway.simulator.rest;

import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Optional;
import org.merchantgateway.domain.profile.BodyStyle;
import org.merchantgateway.domain.profile.Profile;
import org.merchantgateway.simulator.core.GatewayCore;
import org.merchantgateway.simulator.core.Language;
import org.merchantgateway.simulator.core.Merchant;
import org.merchantgateway.simulator.core.Message;
import org.merchantgateway.simulator.core.Refusal;
import org.merchantgateway.simulator.json.JsonObject;
import org.merchantgateway.simulator.web.Form;
import org.merchantgateway.simulator.web.WebReply;
import org.merchantgateway.simulator.web.WebRequest;
import org.merchantgateway.simulator.wire.InboundWire;

/** The requests that have credentials, where the profile has them: authenticates, and hands on to the method that is named. */
public final class RestInbound implements InboundWire {

    private static final System.Logger LOG = System.getLogger(RestInbound.class.getName());

    /** To a form where the gateway reads JSON alone, as Sberbank's does by its description. Nobody tells what it answers. */
    private static final int UNSUPPORTED_MEDIA_TYPE = 415;

    /** Passed over in what a request is called. */
    private static final String MANUAL_PREFIX = "rest/";

    private final GatewayCore gateway;
    private final String base;

    /** The REST wire into a gateway. */
    public RestInbound(GatewayCore gateway) {
        this.gateway = gateway;
        this.base = gateway.base().getPath() + "/";
    }

    @Override
    public Optional<WebReply> answer(WebRequest request) {
        return method(request).map(method -> answer(method, request));
    }

    @Override
    public Optional<String> name(WebRequest request) {
        return method(request)
                .map(method -> below(base + MANUAL_PREFIX, request.path())
                        .or(() -> below(base, request.path()))
                        .orElseThrow());
    }

    private Optional<RestMethod> method(WebRequest request) {
        return below(base, request.path()).flatMap(path -> RestMethods.at(path, profile()));
    }

    private static Optional<String> below(String folder, String path) {
        return path.startsWith(folder) ? Optional.of(path.substring(folder.length())) : Optional.empty();
    }

    @Override
    public WebReply refused(WebRequest request, Refusal refusal) {
        return reply(method(request)
                .orElseThrow()
                .refusal(refusal, RestMethod.language(RequestBody.read(request, profile()))));
    }

    private WebReply answer(RestMethod method, WebRequest request) {
        boolean isJson = profile().bodies() == BodyStyle.JSON;
        boolean allowsGet = method.allowsGet() && !isJson;
        if (!request.method().equals("POST") && !(request.method().equals("GET") && allowsGet)) {
            return WebReply.notAllowed(allowsGet ? "GET, POST" : "POST");
        }
        if (isJson && !request.isOf("application/json")) {
            return WebReply.of(UNSUPPORTED_MEDIA_TYPE, "text/plain", "");
        }
        return reply(answer(gateway.at(request.origin()), method, RequestBody.read(request, profile())));
    }

    private Profile profile() {
        return gateway.settings().profile();
    }

    private WebReply reply(JsonObject answer) {
        return WebReply.of(200, "application/json", StyledJson.bytes(answer, gateway.settings()));
    }

    private static JsonObject answer(GatewayCore reached, RestMethod method, Form form) {
        Language language = RestMethod.language(form);
        try {
            Merchant merchant = reached.authenticate(form.find("userName"), form.find("password"));
            JsonObject answer = method.answer(reached, merchant, form);
            Map<String, String> extras = form.unread();
            reached.extras().keep(form::find, answer.fields(), extras);
            return answer;
        } catch (Refusal refusal) {
            return method.refusal(refusal, language);
        } catch (RuntimeException failure) {
            // as the real one: HTTP 200 and "System error". The exception's message may hold what the request held
            LOG.log(
                    Level.ERROR,
                    () -> "request failed with " + failure.getClass().getName());
            return method.refusal(new Refusal(Message.SYSTEM_ERROR), language);
        }
    }
}

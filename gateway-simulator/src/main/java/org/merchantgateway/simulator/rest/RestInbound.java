package org.merchantgateway.simulator.rest;

import java.lang.System.Logger.Level;
import java.util.Optional;
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

/** Everything under {@code {base}/rest/}: authenticates, and hands on to the method that is named. */
public final class RestInbound implements InboundWire {

    private static final System.Logger LOG = System.getLogger(RestInbound.class.getName());

    private final GatewayCore gateway;
    private final String prefix;

    /** The REST wire into a gateway. */
    public RestInbound(GatewayCore gateway) {
        this.gateway = gateway;
        this.prefix = gateway.base().getPath() + "/rest/";
    }

    @Override
    public Optional<WebReply> answer(WebRequest request) {
        return method(request).map(method -> answer(method, request));
    }

    @Override
    public Optional<String> name(WebRequest request) {
        return method(request).map(method -> request.path().substring(prefix.length()));
    }

    private Optional<RestMethod> method(WebRequest request) {
        return Optional.of(request.path())
                .filter(path -> path.startsWith(prefix))
                .map(path -> RestMethods.BY_NAME.get(path.substring(prefix.length())));
    }

    @Override
    public WebReply refused(WebRequest request, Refusal refusal) {
        return reply(method(request).orElseThrow().refusal(refusal, RestMethod.language(Form.of(request))));
    }

    private WebReply answer(RestMethod method, WebRequest request) {
        boolean get = request.method().equals("GET");
        if (!request.method().equals("POST") && !(get && method.allowsGet())) {
            return WebReply.notAllowed(method.allowsGet() ? "GET, POST" : "POST");
        }
        Form form = Form.of(request);
        return reply(answer(gateway.at(request.origin()), method, form));
    }

    private WebReply reply(JsonObject answer) {
        return WebReply.of(
                200,
                "application/json",
                StyledJson.bytes(answer, gateway.settings().variations()));
    }

    private static JsonObject answer(GatewayCore reached, RestMethod method, Form form) {
        Language language = RestMethod.language(form);
        try {
            Merchant merchant = reached.authenticate(form.find("userName"), form.find("password"));
            return method.answer(reached, merchant, form);
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

package org.merchantgateway.simulator.rest;

import static java.util.Map.entry;

import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Optional;
import org.merchantgateway.domain.order.PaymentScheme;
import org.merchantgateway.simulator.core.GatewayCore;
import org.merchantgateway.simulator.core.Language;
import org.merchantgateway.simulator.core.Merchant;
import org.merchantgateway.simulator.core.Message;
import org.merchantgateway.simulator.core.Refusal;
import org.merchantgateway.simulator.web.Form;
import org.merchantgateway.simulator.web.WebHandler;
import org.merchantgateway.simulator.web.WebReply;
import org.merchantgateway.simulator.web.WebRequest;

/** Everything under {@code {base}/rest/}: a table from a method's name to how it is read and answered. */
public final class RestInbound implements WebHandler {

    private static final System.Logger LOG = System.getLogger(RestInbound.class.getName());

    private static final Map<String, RestMethod> METHODS = Map.ofEntries(
            entry("register.do", new RegisterMethod(PaymentScheme.ONE_PHASE)),
            entry("registerPreAuth.do", new RegisterMethod(PaymentScheme.TWO_PHASE)),
            entry("paymentorder.do", new PayByCardMethod()),
            entry("paymentOrderBinding.do", new PayByBindingMethod()),
            entry("finish3dsPayment.do", new FinishMethod()),
            entry("verifyEnrollment.do", new EnrollmentMethod()),
            entry("deposit.do", new MoneyMethod(GatewayCore::deposit, "depositItems")),
            entry("reverse.do", new MoneyMethod(GatewayCore::reverse, "")),
            entry("refund.do", new MoneyMethod(GatewayCore::refund, "refundItems")),
            entry("decline.do", DoneMethod.decline()),
            entry("addParams.do", DoneMethod.addParams()),
            entry("getOrderStatusExtended.do", new StatusMethod()),
            entry("getOrderStatus.do", new ShortStatusMethod()),
            entry("getLastOrdersForMerchants.do", new LastOrdersMethod()),
            entry("getBindings.do", new BindingsMethod()),
            entry("bindCard.do", DoneMethod.bind()),
            entry("unBindCard.do", DoneMethod.unbind()),
            entry("extendBinding.do", DoneMethod.extend()));

    private final GatewayCore gateway;
    private final String prefix;

    /** The REST wire into a gateway. */
    public RestInbound(GatewayCore gateway) {
        this.gateway = gateway;
        this.prefix = gateway.base().getPath() + "/rest/";
    }

    @Override
    public Optional<WebReply> answer(WebRequest request) {
        return Optional.of(request.path())
                .filter(path -> path.startsWith(prefix))
                .map(path -> METHODS.get(path.substring(prefix.length())))
                .map(method -> answer(method, request));
    }

    private WebReply answer(RestMethod method, WebRequest request) {
        boolean get = request.method().equals("GET");
        if (!request.method().equals("POST") && !(get && method.allowsGet())) {
            return WebReply.notAllowed(method.allowsGet() ? "GET, POST" : "POST");
        }
        Form form = Form.of(request);
        return WebReply.of(200, "application/json", bytes(answer(method, form)));
    }

    private byte[] bytes(JsonAnswer answer) {
        return StyledJson.of(JsonAnswer.bytes(answer), gateway.settings().variations());
    }

    private JsonAnswer answer(RestMethod method, Form form) {
        Language language = RestMethod.language(form);
        try {
            Merchant merchant = gateway.authenticate(form.find("userName"), form.find("password"));
            return method.answer(gateway, merchant, form);
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

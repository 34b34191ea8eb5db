package org.merchantgateway.simulator.page;

import java.util.Optional;
import org.merchantgateway.simulator.core.Attempted;
import org.merchantgateway.simulator.core.GatewayCore;
import org.merchantgateway.simulator.core.Language;
import org.merchantgateway.simulator.core.PayerView;
import org.merchantgateway.simulator.web.Form;
import org.merchantgateway.simulator.web.WebHandler;
import org.merchantgateway.simulator.web.WebReply;
import org.merchantgateway.simulator.web.WebRequest;

/**
 * {@code {base}/acsRedirect.do?orderId=...}: leads the payer's browser to the issuer's ACS where the order waits for that, and back
 * to the shop where it is over. Source: acsRedirect.do.
 */
public final class AcsRedirectPage implements WebHandler {

    private final GatewayCore gateway;
    private final String path;
    private final Pages pages;

    /** The page of a gateway. */
    public AcsRedirectPage(GatewayCore gateway) {
        this.gateway = gateway;
        this.path = gateway.base().getPath() + "/acsRedirect.do";
        this.pages = new Pages(gateway.base().getPath());
    }

    @Override
    public Optional<WebReply> answer(WebRequest request) {
        if (!request.path().equals(path)) {
            return Optional.empty();
        }
        return Optional.of(
                request.method().equals("GET")
                        ? redirected(gateway.at(request.origin()), Form.of(request))
                        : WebReply.notAllowed("GET"));
    }

    private WebReply redirected(GatewayCore reached, Form form) {
        return form.find("orderId")
                .flatMap(reached::onPage)
                .map(view -> view.isPayable() ? toAcs(reached, view) : WebReply.redirect(view.wayBack()))
                .orElseGet(() -> nothing(Language.EN));
    }

    private WebReply toAcs(GatewayCore reached, PayerView view) {
        Language language = view.placed().details().language();
        return reached.waiting(view.placed().id())
                .filter(step -> step instanceof Attempted.Challenged || step instanceof Attempted.CReqChallenged)
                .map(step -> pages.toAcs(step, view.placed(), language))
                .orElseGet(() -> nothing(language));
    }

    private WebReply nothing(Language language) {
        return pages.refused(
                language,
                language.pick("There is nothing to confirm", "Подтверждение не требуется"),
                language.pick(
                        "The order waits for no authentication by your bank.",
                        "Заказ не ожидает аутентификации в вашем банке."));
    }
}

package org.merchantgateway.simulator.page;

import java.util.Optional;
import org.merchantgateway.simulator.core.FinishRequest;
import org.merchantgateway.simulator.core.GatewayCore;
import org.merchantgateway.simulator.core.Language;
import org.merchantgateway.simulator.core.PayerView;
import org.merchantgateway.simulator.core.Refusal;
import org.merchantgateway.simulator.web.Form;
import org.merchantgateway.simulator.web.WebHandler;
import org.merchantgateway.simulator.web.WebReply;
import org.merchantgateway.simulator.web.WebRequest;

/**
 * {@code {base}/rest/finish3ds.do}, the gateway's own {@code TermUrl}: the issuer's ACS makes the payer's browser post
 * {@code PaRes} and {@code MD} here, and it is sent on to the shop. Asks for no credentials, since browsers post to it.
 */
public final class Finish3dsPage implements WebHandler {

    private static final int BAD_REQUEST = 400;

    private final GatewayCore gateway;
    private final String path;
    private final Pages pages;

    /** The page of a gateway. */
    public Finish3dsPage(GatewayCore gateway) {
        this.gateway = gateway;
        this.path = gateway.base().getPath() + "/rest/finish3ds.do";
        this.pages = new Pages(gateway.base().getPath());
    }

    @Override
    public Optional<WebReply> answer(WebRequest request) {
        if (!request.path().equals(path)) {
            return Optional.empty();
        }
        return Optional.of(request.method().equals("POST") ? finish(Form.of(request)) : WebReply.notAllowed("POST"));
    }

    private WebReply finish(Form form) {
        FinishRequest request = new FinishRequest(form.find("MD"), form.find("PaRes"), form.find("lang"));
        try {
            return WebReply.redirect(gateway.finish(request).redirect());
        } catch (Refusal refusal) {
            return request.orderId()
                    .flatMap(gateway::onPage)
                    .filter(view -> !view.isPayable())
                    .map(PayerView::wayBack)
                    .map(WebReply::redirect) // too late, or posted twice
                    .orElseGet(() -> refused(refusal, Language.of(request.language())));
        }
    }

    private WebReply refused(Refusal refusal, Language language) {
        return pages.notice(
                BAD_REQUEST,
                language,
                language.pick("The payment cannot go on", "Платёж не может быть продолжен"),
                refusal.text(language));
    }
}

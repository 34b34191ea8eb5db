package org.merchantgateway.testkit.simulator.page;

import java.util.Optional;
import org.merchantgateway.testkit.simulator.core.FinishRequest;
import org.merchantgateway.testkit.simulator.core.GatewayCore;
import org.merchantgateway.testkit.simulator.core.Language;
import org.merchantgateway.testkit.simulator.core.Refusal;
import org.merchantgateway.testkit.simulator.web.Form;
import org.merchantgateway.testkit.simulator.web.WebHandler;
import org.merchantgateway.testkit.simulator.web.WebReply;
import org.merchantgateway.testkit.simulator.web.WebRequest;

/**
 * {@code {base}/rest/finish3ds.do}, the {@code TermUrl} of the gateway's own: the issuer's ACS makes the payer's browser post
 * {@code PaRes} and {@code MD} here, and it is sent on to the shop. Has no credentials, being for browsers.
 */
public final class Finish3dsPage implements WebHandler {

    private static final int BAD_REQUEST = 400;

    private final GatewayCore gateway;
    private final String path;

    /** The page of a gateway. */
    public Finish3dsPage(GatewayCore gateway) {
        this.gateway = gateway;
        this.path = gateway.base().getPath() + "/rest/finish3ds.do";
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
            return WebReply.text(BAD_REQUEST, refusal.text(Language.of(request.language())));
        }
    }
}

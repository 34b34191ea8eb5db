package org.merchantgateway.simulator.page;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.simulator.acs.BrowserMessage;
import org.merchantgateway.simulator.core.Attempted;
import org.merchantgateway.simulator.core.FinishRequest;
import org.merchantgateway.simulator.core.GatewayCore;
import org.merchantgateway.simulator.core.Language;
import org.merchantgateway.simulator.core.PayerView;
import org.merchantgateway.simulator.core.Refusal;
import org.merchantgateway.simulator.core.ThreeDsServer;
import org.merchantgateway.simulator.web.Form;
import org.merchantgateway.simulator.web.WebHandler;
import org.merchantgateway.simulator.web.WebReply;
import org.merchantgateway.simulator.web.WebRequest;

/**
 * The gateway's own addresses for payers who come back from the issuer's ACS: {@code {base}/rest/finish3ds.do}, to which the browser
 * posts {@code PaRes} and {@code MD}, and {@code {base}/rest/finish3dsVer2.do}, to which it posts {@code cres} or comes by a link with
 * {@code tDsTransId}. The payer is sent on to the shop. Asks for no credentials, since browsers post to it. Source:
 * paymentorder.do, termUrl; a published client for the address of version 2.
 */
public final class Finish3dsPage implements WebHandler {

    private final GatewayCore gateway;
    private final String path;
    private final String pathOfVersionTwo;
    private final Pages pages;

    /** The page of a gateway. */
    public Finish3dsPage(GatewayCore gateway) {
        this.gateway = gateway;
        String base = gateway.base().getPath();
        this.path = base + "/rest/finish3ds.do";
        this.pathOfVersionTwo = base + ThreeDsServer.RETURN;
        this.pages = new Pages(base);
    }

    @Override
    public Optional<WebReply> answer(WebRequest request) {
        boolean isPost = request.method().equals("POST");
        if (request.path().equals(path)) {
            return Optional.of(isPost ? finish(Form.of(request)) : WebReply.notAllowed("POST"));
        }
        if (!request.path().equals(pathOfVersionTwo)) {
            return Optional.empty();
        }
        return Optional.of(
                isPost || request.method().equals("GET")
                        ? finishVersionTwo(Form.of(request))
                        : WebReply.notAllowed("GET, POST"));
    }

    private WebReply finish(Form form) {
        FinishRequest request = new FinishRequest(form.find("MD"), form.find("PaRes"), form.find("lang"));
        Language language = Language.of(request.language());
        return answer(() -> gateway.finish(request), request.orderId(), refusal -> refused(refusal, language));
    }

    private WebReply finishVersionTwo(Form form) {
        Optional<String> transactionId =
                form.find("cres").flatMap(Finish3dsPage::transactionOf).or(() -> form.find("tDsTransId"));
        return answer(
                () -> gateway.threeDs2().finishInBrowser(transactionId.orElse("")),
                transactionId.flatMap(gateway::idOfTransaction),
                refusal -> refusedInFrame(refusal, Language.of(form.find("lang"))));
    }

    private static Optional<String> transactionOf(String cres) {
        try {
            return Optional.of(BrowserMessage.read("cres", cres).transactionId());
        } catch (InvalidRequest none) {
            return Optional.empty();
        }
    }

    private WebReply answer(
            Supplier<Attempted.Over> end, Optional<String> orderId, Function<Refusal, WebReply> refused) {
        try {
            return WebReply.redirect(end.get().redirect());
        } catch (Refusal refusal) {
            return orderId.flatMap(gateway::onPage)
                    .filter(view -> !view.isPayable())
                    .map(PayerView::wayBack)
                    .map(WebReply::redirect) // too late, or posted twice
                    .orElseGet(() -> refused.apply(refusal));
        }
    }

    private WebReply refused(Refusal refusal, Language language) {
        return pages.refused(language, title(language), refusal.text(language));
    }

    /** A challenge of version 2 may be in a frame, and comes back in it. */
    private WebReply refusedInFrame(Refusal refusal, Language language) {
        return pages.refusedInFrame(language, title(language), refusal.text(language));
    }

    private static String title(Language language) {
        return language.pick("The payment cannot go on", "Платёж не может быть продолжен");
    }
}

package org.merchantgateway.simulator.page;

import java.util.Optional;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.simulator.core.GatewayCore;
import org.merchantgateway.simulator.core.Language;
import org.merchantgateway.simulator.core.ThreeDsServer;
import org.merchantgateway.simulator.web.Form;
import org.merchantgateway.simulator.web.WebHandler;
import org.merchantgateway.simulator.web.WebReply;
import org.merchantgateway.simulator.web.WebRequest;

/**
 * The 3DS Server's pages for hidden frames: the one that reads the payer's browser, loaded by a link or a post, the address to which
 * it posts what it has read, and the address that the ACS's method page notifies. What was read is kept nowhere.
 */
public final class ThreeDsServerPages implements WebHandler {

    private final GatewayCore gateway;
    private final String base;
    private final Pages pages;

    /** The pages of a gateway. */
    public ThreeDsServerPages(GatewayCore gateway) {
        this.gateway = gateway;
        this.base = gateway.base().getPath();
        this.pages = new Pages(base);
    }

    @Override
    public Optional<WebReply> answer(WebRequest request) {
        String path = request.path().startsWith(base) ? request.path().substring(base.length()) : "";
        return switch (path) {
            case ThreeDsServer.GATHER -> Optional.of(gather(request));
            case ThreeDsServer.CLIENT ->
                Optional.of(posted(request) ? browserRead(request) : WebReply.notAllowed("POST"));
            case ThreeDsServer.NOTIFICATION ->
                Optional.of(posted(request) ? notified(request) : WebReply.notAllowed("POST"));
            default -> Optional.empty();
        };
    }

    private static boolean posted(WebRequest request) {
        return request.method().equals("POST");
    }

    private WebReply gather(WebRequest request) {
        if (!posted(request) && !request.method().equals("GET")) {
            return WebReply.notAllowed("GET, POST");
        }
        Form form = Form.of(request);
        return transactionId(form)
                .filter(id -> gateway.idOfTransaction(id).isPresent())
                .map(id -> pages.gather(Language.EN, base + ThreeDsServer.CLIENT, id))
                .orElseGet(() -> unknown("threeDSServerTransID"));
    }

    private static Optional<String> transactionId(Form form) {
        return form.find("threeDSServerTransID").or(() -> form.find("threeDSServerTransId"));
    }

    private WebReply browserRead(WebRequest request) {
        return transactionId(Form.of(request))
                .filter(gateway.threeDsServer()::browserRead)
                .map(id -> pages.told(Language.EN, "The browser was read", "browser"))
                .orElseGet(() -> unknown("threeDSServerTransID"));
    }

    private WebReply notified(WebRequest request) {
        try {
            gateway.threeDsServer()
                    .methodNotified(Form.of(request).find("threeDSMethodData").orElse(""));
            return pages.told(Language.EN, "The method page has run", "method");
        } catch (InvalidRequest invalid) {
            return unknown("threeDSMethodData");
        }
    }

    private WebReply unknown(String field) {
        return pages.refusedInFrame(
                Language.EN, "This authentication is not known", field + " must be of an authentication under way");
    }
}

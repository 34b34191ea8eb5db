package org.merchantgateway.simulator.page;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.Violation;
import org.merchantgateway.domain.payment.BrowserForm;
import org.merchantgateway.simulator.core.GatewayCore;
import org.merchantgateway.simulator.core.Language;
import org.merchantgateway.simulator.core.PlacedOrder;
import org.merchantgateway.simulator.core.ThreeDsServer;
import org.merchantgateway.simulator.web.Form;
import org.merchantgateway.simulator.web.WebHandler;
import org.merchantgateway.simulator.web.WebReply;
import org.merchantgateway.simulator.web.WebRequest;

/**
 * The issuer's ACS of 3-D Secure 2 for the payer's browser. The method page takes {@code threeDSMethodData}, in a hidden frame, and
 * posts it to the address inside. The challenge takes {@code creq} and perhaps {@code threeDSSessionData}, in a frame or in the whole
 * window, asks the payer and posts {@code cres} to the shop's or the gateway's address; how it ended goes to the 3DS Server without
 * the browser.
 */
public final class Acs2Pages implements WebHandler {

    /** Far longer than what shops let the ACS carry. */
    private static final int LONGEST_SESSION_DATA = 8192;

    private final GatewayCore gateway;
    private final String base;
    private final Pages pages;

    /** The pages of a gateway's ACS. */
    public Acs2Pages(GatewayCore gateway) {
        this.gateway = gateway;
        this.base = gateway.base().getPath();
        this.pages = new Pages(base);
    }

    @Override
    public Optional<WebReply> answer(WebRequest request) {
        boolean isMethod = request.path().equals(base + ThreeDsServer.METHOD);
        if (!isMethod && !request.path().equals(base + ThreeDsServer.CHALLENGE)) {
            return Optional.empty();
        }
        if (!request.method().equals("POST")) {
            return Optional.of(WebReply.notAllowed("POST"));
        }
        ThreeDsServer server = gateway.at(request.origin()).threeDsServer();
        try {
            Form form = Form.of(request);
            return Optional.of(isMethod ? method(server, form) : challenge(server, form));
        } catch (InvalidRequest invalid) {
            return Optional.of(pages.refusedInFrame(
                    Language.EN,
                    "This authentication cannot go on",
                    invalid.violations().stream().map(Violation::toString).collect(Collectors.joining("; "))));
        }
    }

    private WebReply method(ThreeDsServer server, Form form) {
        String title = "The bank looks at the browser";
        return server.methodPage(required(form, "threeDSMethodData"))
                .map(notice -> pages.framedForward(Language.EN, title, notice.url(), notice.fields(), ""))
                .orElseGet(() -> pages.told(Language.EN, title, "nothing"));
    }

    private WebReply challenge(ThreeDsServer server, Form form) {
        String creq = required(form, "creq");
        Optional<String> sessionData = form.find("threeDSSessionData");
        if (sessionData.orElse("").length() > LONGEST_SESSION_DATA) {
            throw InvalidRequest.of(
                    "threeDSSessionData", "must have at most " + LONGEST_SESSION_DATA + " characters", "got more");
        }
        PlacedOrder placed = server.challenged(creq);
        return form.find("answer")
                .map(answer -> back(placed, server.answered(creq, answer.equals("confirm")), sessionData))
                .orElseGet(() -> pages.challenge(
                        new ChallengeView(placed, creq, sessionData),
                        base + ThreeDsServer.CHALLENGE,
                        placed.details().returnUrl()));
    }

    private WebReply back(PlacedOrder placed, BrowserForm end, Optional<String> sessionData) {
        Map<String, String> fields = new LinkedHashMap<>(end.fields());
        sessionData.ifPresent(data -> fields.put("threeDSSessionData", data));
        Language language = placed.details().language();
        return pages.framedForward(
                language,
                language.pick("Back to the shop", "Возвращаемся в магазин"),
                end.url(),
                fields,
                placed.details().returnUrl());
    }

    private static String required(Form form, String name) {
        return form.find(name).orElseThrow(() -> InvalidRequest.of(name, "is required", "got nothing"));
    }
}

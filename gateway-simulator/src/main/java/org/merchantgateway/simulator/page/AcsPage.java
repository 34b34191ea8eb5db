package org.merchantgateway.simulator.page;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.Violation;
import org.merchantgateway.domain.payment.PaRes;
import org.merchantgateway.simulator.acs.Acs;
import org.merchantgateway.simulator.card.CardBehaviour.Authentication;
import org.merchantgateway.simulator.core.Language;
import org.merchantgateway.simulator.web.Form;
import org.merchantgateway.simulator.web.WebHandler;
import org.merchantgateway.simulator.web.WebReply;
import org.merchantgateway.simulator.web.WebRequest;

/**
 * {@code {base}/acs/auth/start.do}, the issuer's access control server of 3-D Secure 1 for the payer's browser: takes
 * {@code PaReq}, {@code MD} and {@code TermUrl}, asks for the password and posts {@code PaRes} and {@code MD} to the
 * {@code TermUrl}. Stateless: the number of wrong passwords is a field of the form.
 */
public final class AcsPage implements WebHandler {

    private static final String PASSWORD = "12345678";
    private static final int TRIES = 3;
    private static final int BAD_REQUEST = 400;

    private final String path;
    private final Pages pages;

    /**
     * The page of a gateway's ACS.
     *
     * @param contextPath under which it is served
     */
    public AcsPage(String contextPath) {
        this.path = contextPath + "/acs/auth/start.do";
        this.pages = new Pages(contextPath);
    }

    @Override
    public Optional<WebReply> answer(WebRequest request) {
        if (!request.path().equals(path)) {
            return Optional.empty();
        }
        return Optional.of(request.method().equals("POST") ? posted(Form.of(request)) : WebReply.notAllowed("POST"));
    }

    private WebReply posted(Form form) {
        Language language = Language.of(form.find("language"));
        try {
            return reply(AcsVisit.of(form, language), form);
        } catch (InvalidRequest invalid) {
            return pages.notice(
                    BAD_REQUEST,
                    language,
                    language.pick("This authentication cannot begin", "Аутентификация не может начаться"),
                    invalid.violations().stream().map(Violation::toString).collect(Collectors.joining("; ")));
        }
    }

    private WebReply reply(AcsVisit visit, Form form) {
        return switch (form.find("answer").orElse("")) {
            case "confirm" -> confirmed(visit, form);
            case "fail", "cancel" -> answer(visit, Acs.answer(visit.paReq(), Authentication.N));
            default -> asked(visit, 0);
        };
    }

    private WebReply confirmed(AcsVisit visit, Form form) {
        if (form.find("password").filter(PASSWORD::equals).isPresent()) {
            return answer(visit, Acs.answer(visit.paReq()));
        }
        int wrongPasswords = 1
                + form.find("tries")
                        .filter(digit -> digit.matches("[0-2]"))
                        .map(Integer::parseInt)
                        .orElse(0);
        return wrongPasswords < TRIES
                ? asked(visit, wrongPasswords)
                : answer(visit, Acs.answer(visit.paReq(), Authentication.N));
    }

    private WebReply answer(AcsVisit visit, PaRes paRes) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("PaRes", paRes.reveal());
        fields.put("MD", visit.md());
        return pages.forward(
                visit.language(),
                visit.language().pick("Back to the shop", "Возвращаемся в магазин"),
                visit.termUrl(),
                fields,
                visit.request().merchantUrl());
    }

    private WebReply asked(AcsVisit visit, int wrongPasswords) {
        return pages.acs(visit, path, wrongPasswords, TRIES - wrongPasswords);
    }
}

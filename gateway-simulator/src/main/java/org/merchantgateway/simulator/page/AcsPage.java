package org.merchantgateway.simulator.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.Violation;
import org.merchantgateway.domain.payment.PaReq;
import org.merchantgateway.domain.payment.PaRes;
import org.merchantgateway.simulator.acs.Acs;
import org.merchantgateway.simulator.acs.AuthenticationRequest;
import org.merchantgateway.simulator.card.CardBehaviour.Authentication;
import org.merchantgateway.simulator.card.TestCard;
import org.merchantgateway.simulator.core.Language;
import org.merchantgateway.simulator.web.Form;
import org.merchantgateway.simulator.web.WebHandler;
import org.merchantgateway.simulator.web.WebReply;
import org.merchantgateway.simulator.web.WebRequest;

/**
 * {@code {base}/acs/auth/start.do}, the issuer's access control server of 3-D Secure 1 for the payer's browser: takes
 * {@code PaReq}, {@code MD} and {@code TermUrl}, asks for the password and posts {@code PaRes} and {@code MD} to the
 * {@code TermUrl}. Keeps nothing: the number of tries travels in the form.
 */
public final class AcsPage implements WebHandler {

    private static final String PASSWORD = "12345678";
    private static final int TRIES = 3;
    private static final int BAD_REQUEST = 400;

    private final String path;
    private final PageFrame frame;

    /**
     * The ACS beside a gateway.
     *
     * @param contextPath under which it lies
     */
    public AcsPage(String contextPath) {
        this.path = contextPath + "/acs/auth/start.do";
        this.frame = new PageFrame(contextPath);
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
            return answered(Visit.of(form, language), form);
        } catch (InvalidRequest invalid) {
            return frame.notice(
                    BAD_REQUEST,
                    language,
                    language.pick("This authentication cannot begin", "Аутентификация не может начаться"),
                    invalid.violations().stream().map(Violation::toString).collect(Collectors.joining("; ")),
                    "");
        }
    }

    private WebReply answered(Visit visit, Form form) {
        return switch (form.find("answer").orElse("")) {
            case "confirm" -> confirmed(visit, form);
            case "fail", "cancel" -> left(visit, Acs.answer(visit.paReq(), Authentication.N));
            default -> asked(visit, 0);
        };
    }

    private WebReply confirmed(Visit visit, Form form) {
        if (form.find("password").filter(PASSWORD::equals).isPresent()) {
            return left(visit, Acs.answer(visit.paReq()));
        }
        int wrong = 1
                + form.find("tries")
                        .filter(digit -> digit.matches("[0-2]"))
                        .map(Integer::parseInt)
                        .orElse(0);
        return wrong < TRIES ? asked(visit, wrong) : left(visit, Acs.answer(visit.paReq(), Authentication.N));
    }

    private WebReply left(Visit visit, PaRes paRes) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("PaRes", paRes.value());
        fields.put("MD", visit.md());
        return frame.posting(
                visit.language(),
                visit.language().pick("Back to the shop", "Возвращаемся в магазин"),
                visit.termUrl(),
                fields,
                visit.request().merchantUrl());
    }

    private WebReply asked(Visit visit, int wrong) {
        Language language = visit.language();
        AuthenticationRequest request = visit.request();
        return frame.page(
                200,
                language,
                language.pick("Confirm the payment", "Подтверждение платежа"),
                new AcsView(language).of(request, visit.card(), visit.fields(wrong), path, TRIES - wrong, wrong > 0),
                visit.termUrl());
    }

    /** What a payer's browser brings, checked. */
    private record Visit(
            PaReq paReq, AuthenticationRequest request, TestCard card, String md, String termUrl, Language language) {

        /**
         * Reads it.
         *
         * @throws InvalidRequest if something is missing, the TermUrl is no address of the web, or the PaReq is none or of no
         *     test card that is enrolled
         */
        static Visit of(Form form, Language language) {
            String md = required(form, "MD");
            String termUrl = required(form, "TermUrl");
            if (!isOfTheWeb(termUrl)) {
                throw InvalidRequest.of("TermUrl", "must be an absolute http or https address", "got another text");
            }
            PaReq paReq = new PaReq(required(form, "PaReq"));
            AuthenticationRequest request = AuthenticationRequest.of(paReq);
            TestCard card = TestCard.byAccount(request.account())
                    .filter(known -> known.behaviour().needsAcs())
                    .orElseThrow(() -> InvalidRequest.of(
                            "PaReq", "must be of a test card that is enrolled in 3-D Secure", "got another"));
            return new Visit(paReq, request, card, md, termUrl, language);
        }

        private static String required(Form form, String name) {
            return form.find(name).orElseThrow(() -> InvalidRequest.of(name, "is required", "got nothing"));
        }

        private static boolean isOfTheWeb(String address) {
            try {
                return new URI(address).getHost() != null && address.matches("(?i)https?://.+");
            } catch (URISyntaxException none) {
                return false;
            }
        }

        Map<String, String> fields(int wrong) {
            Map<String, String> fields = new LinkedHashMap<>();
            fields.put("PaReq", paReq.value());
            fields.put("MD", md);
            fields.put("TermUrl", termUrl);
            fields.put("language", language.code());
            fields.put("tries", Integer.toString(wrong));
            return fields;
        }
    }
}

package org.merchantgateway.simulator.page;

import gg.jte.html.HtmlInterceptor;
import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.merchantgateway.simulator.core.Attempted;
import org.merchantgateway.simulator.core.Language;
import org.merchantgateway.simulator.core.PlacedOrder;
import org.merchantgateway.simulator.core.RegistrationField;
import org.merchantgateway.simulator.web.WebReply;

/**
 * The pages of {@code src/main/jte}, with the headers that protect them. Templates are compiled, and escape what they are
 * given.
 */
final class Pages {

    private static final int BAD_REQUEST = 400;
    private static final Pattern WEB = Pattern.compile("https?://.+", Pattern.CASE_INSENSITIVE);
    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):.*", Pattern.DOTALL);
    private static final String POLICY = "Content-Security-Policy";
    private static final Set<String> SCRIPT_SCHEMES = Set.of("javascript", "data", "vbscript");

    /** What may look at tags while they are written: nothing. */
    @SuppressWarnings("NullAway") // the compiled templates take null, and do not say so
    private static final HtmlInterceptor NO_INTERCEPTOR = null;

    private final String files;

    /**
     * The pages of a gateway.
     *
     * @param contextPath under which {@link PageFiles} are served
     */
    Pages(String contextPath) {
        this.files = contextPath + PageFiles.FOLDER;
    }

    /** Whether a page may link to it. */
    static boolean isWebAddress(String address) {
        return WEB.matcher(address).matches();
    }

    /** A page that refuses what a browser brings. */
    WebReply refused(Language language, String title, String sentence) {
        return notice(BAD_REQUEST, language, title, sentence);
    }

    /** The same in a frame. */
    WebReply refusedInFrame(Language language, String title, String sentence) {
        return framed(refused(language, title, sentence));
    }

    /** A page that says one thing. */
    WebReply notice(int status, Language language, String title, String sentence) {
        return notice(status, language, title, sentence, Optional.empty());
    }

    /**
     * A page that says one thing and links to the shop.
     *
     * @param shop the shop's address, left out unless it is one of the web
     */
    WebReply notice(int status, Language language, String title, String sentence, Optional<String> shop) {
        return reply(
                status,
                html -> JtenoticeGenerated.render(html, NO_INTERCEPTOR, language, files, title, sentence, shop));
    }

    /**
     * A page whose form the browser posts at once; without scripts the payer presses its button.
     *
     * @param address to which it posts
     * @param redirect to which the answer may redirect
     */
    WebReply forward(Language language, String title, String address, Map<String, String> fields, String redirect) {
        return reply(
                200,
                html -> JteforwardGenerated.render(html, NO_INTERCEPTOR, language, files, title, address, fields),
                address,
                redirect);
    }

    /**
     * The same in a frame of a shop's page, or of the gateway's.
     *
     * @param address to which it posts
     * @param redirect to which the answer may redirect
     */
    WebReply framedForward(
            Language language, String title, String address, Map<String, String> fields, String redirect) {
        return framed(forward(language, title, address, fields, redirect));
    }

    /** A page in a hidden frame that says one thing, to the page around it too. */
    WebReply told(Language language, String title, String told) {
        return framed(reply(200, html -> JtetoldGenerated.render(html, NO_INTERCEPTOR, language, files, title, told)));
    }

    /**
     * The page in a hidden frame that reads the payer's browser.
     *
     * @param address to which it posts what it has read
     */
    WebReply gather(Language language, String address, String transactionId) {
        return framed(reply(
                200, html -> JtegatherGenerated.render(html, NO_INTERCEPTOR, language, files, address, transactionId)));
    }

    /**
     * The page on which the ACS of 3-D Secure 2 asks the payer, in a frame or in the whole window.
     *
     * @param address to which the form is posted
     * @param onwards to which the payer goes from there
     */
    WebReply challenge(ChallengeView view, String address, String onwards) {
        return framed(
                reply(200, html -> JtechallengeGenerated.render(html, NO_INTERCEPTOR, files, address, view), onwards));
    }

    /** A page that leads to the ACS of either version. */
    WebReply toAcs(Attempted.Step challenge, PlacedOrder placed, Language language) {
        Map<String, String> fields = new LinkedHashMap<>();
        String address = "";
        if (challenge instanceof Attempted.Challenged first) {
            fields.put("PaReq", first.paReq());
            fields.put("MD", placed.id());
            fields.put("TermUrl", first.termUrl());
            address = first.acsUrl() + "?language=" + language.code();
        } else if (challenge instanceof Attempted.CReqChallenged second) {
            fields.put("creq", second.creq());
            address = second.acsUrl();
        }
        return forward(
                language,
                language.pick("Your bank asks you to confirm the payment", "Банк просит подтвердить платёж"),
                address,
                fields,
                "");
    }

    /**
     * The page of the gateway that lets the issuer look at the browser before the payment goes on.
     *
     * @param address to which the payment page's form is posted
     */
    WebReply device(Language language, String address, Attempted.DeviceChecked check, PlacedOrder placed) {
        var details = placed.details();
        WebReply page = reply(
                200,
                html -> JtedeviceGenerated.render(html, NO_INTERCEPTOR, language, files, address, check),
                details.returnUrl(),
                details.find(RegistrationField.FAIL_URL).orElse(""));
        return changed(page, "base-uri 'none'", "frame-src 'self'; base-uri 'none'");
    }

    /** The payment page of an order that can be paid. */
    WebReply payment(PaymentView view) {
        var details = view.payer().placed().details();
        return reply(
                200,
                html -> JtepaymentGenerated.render(html, NO_INTERCEPTOR, files, view),
                details.returnUrl(),
                details.find(RegistrationField.FAIL_URL).orElse(""));
    }

    /**
     * The page on which the issuer asks for a password.
     *
     * @param address to which the form is posted
     * @param wrongPasswords how many were entered
     * @param triesLeft how many may still be entered
     */
    WebReply acs(AcsVisit visit, String address, int wrongPasswords, int triesLeft) {
        return reply(
                200,
                html -> JteacsGenerated.render(html, NO_INTERCEPTOR, files, address, visit, wrongPasswords, triesLeft),
                visit.termUrl());
    }

    /**
     * A page.
     *
     * @param onwards addresses to which a form of the page leads in the end, redirects included
     */
    private static WebReply reply(int status, Consumer<HtmlTemplateOutput> template, String... onwards) {
        StringOutput html = new StringOutput();
        template.accept(new OwaspHtmlTemplateOutput(html));
        return WebReply.of(status, "text/html", html.toString()).with(headers(onwards));
    }

    /** A page that others may frame: the schemes require it of the ACS, and the 3DS Server's page is made for a frame. */
    private static WebReply framed(WebReply page) {
        return changed(page, "frame-ancestors 'none'", "frame-ancestors http: https:")
                .without("X-Frame-Options");
    }

    /** The same with another content policy. */
    private static WebReply changed(WebReply page, String part, String another) {
        return page.with(
                POLICY, Objects.requireNonNull(page.headers().get(POLICY)).replace(part, another));
    }

    /** A browser holds a form to form-action through every redirect, and a shop may redirect to whatever host it likes. */
    private static Map<String, String> headers(String... onwards) {
        Set<String> schemes = new TreeSet<>(Set.of("http:", "https:"));
        Arrays.stream(onwards)
                .map(SCHEME::matcher)
                .filter(Matcher::matches)
                .map(scheme -> scheme.group(1).toLowerCase(Locale.ROOT))
                .filter(scheme -> !SCRIPT_SCHEMES.contains(scheme))
                .forEach(scheme -> schemes.add(scheme + ":"));
        return Map.of(
                POLICY,
                "default-src 'none'; style-src 'self'; script-src 'self'; img-src data:; base-uri 'none'; "
                        + "frame-ancestors 'none'; form-action " + String.join(" ", schemes),
                "X-Frame-Options",
                "DENY",
                "Referrer-Policy",
                "no-referrer",
                "X-Content-Type-Options",
                "nosniff");
    }
}

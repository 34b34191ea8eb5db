package org.merchantgateway.web.threeds;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.payment.BrowserForm;
import org.merchantgateway.domain.payment.Challenge;

/**
 * The pages of 3-D Secure in the payer's browser. Each works without scripts too, by a button. Everything given is escaped; addresses must be absolute ones of HTTPS or
 * HTTP. Immutable.
 *
 * <pre>{@code
 * ThreeDsPages pages = ThreeDsPages.in(Locale.ENGLISH);
 * WebPage page = pages.challengeInFrame(challenge.form().orElseThrow(), ChallengeWindow.SIZE_500_600).page();
 * page.headers().forEach(response::setHeader);
 * response.getOutputStream().write(page.html().getBytes(UTF_8));
 * }</pre>
 *
 * <p>Source: EMV 3-D Secure 2, in a browser, as payment services retell it; for version 1 paymentorder.do, response parameters.
 */
public final class ThreeDsPages {

    /** Submits each form that is not to wait; an input may be named submit. */
    private static final String SUBMIT = """
            document.currentScript.parentElement.querySelectorAll('form[data-at-once]')
              .forEach(form => HTMLFormElement.prototype.submit.call(form));
            """;

    /** Tells the shop's page around this frame, and no other. */
    private static final String NOTIFY = """
            for (let frame = window; frame !== frame.parent; frame = frame.parent) {
              frame.parent.postMessage('threeDSMethodNotified', location.origin);
            }
            """;

    private static final String CHALLENGE = "three-ds-challenge";

    private final Locale language;

    private ThreeDsPages(Locale language) {
        this.language = language;
    }

    /**
     * Pages in a language.
     *
     * @param language Russian, or else the pages are in English
     */
    public static ThreeDsPages in(Locale language) {
        return new ThreeDsPages(language);
    }

    /**
     * The device check: hidden frames load the 3DS Server's page and the ACS's method page, then the browser goes on to the shop.
     * Say which pages there are, then {@code build()}.
     *
     * @param onwards what the browser posts to the shop when the frames are ready or the time is over: the address, and fields such as
     *     the shop's id of the payment. {@code threeDSCompInd} comes to them: {@code Y} if the ACS has notified the shop in
     *     time, {@code N} if not, {@code U} if there is no method page
     * @throws InvalidRequest if the address is invalid, or a field is named {@code threeDSCompInd}
     */
    public DeviceCheckBuilder deviceCheck(BrowserForm onwards) {
        return new DeviceCheckBuilder(language, WebAddress.of(onwards.url(), "continueUrl"), onwards.fields());
    }

    /**
     * What to answer at the address that the ACS notifies of its method page (the shop's {@code threeDSMethodNotificationURL}):
     * the page of {@link #deviceCheck} around it learns of it. Both must be of one origin: scheme, host and port.
     */
    public PageContent methodNotified() {
        return new PageContent(language, "", NOTIFY, Map.of(), false);
    }

    /**
     * A challenge in a frame. What the browser posts comes back inside the frame: answer with {@link #returned} there.
     *
     * <p>The frame may show any page of HTTPS, because an ACS may lead the payer through other hosts of the bank.
     *
     * @param form what {@link Challenge#form} says; {@code threeDSSessionData} may come to its fields
     * @param window the frame's size; at most as wide as the browser's window. {@link ChallengeRequest#window} says which the ACS knows of
     * @throws InvalidRequest if the address is invalid
     */
    public PageContent challengeInFrame(BrowserForm form, ChallengeWindow window) {
        WebAddress acs = WebAddress.of(form.url(), "acsUrl");
        String markup = paragraph(PageText.CONFIRM)
                + new Html()
                        .raw("<iframe name=\"" + CHALLENGE + "\"")
                        .attribute("title", PageText.BANK.in(language))
                        .attribute("width", window.htmlWidth())
                        .attribute("height", window.htmlHeight())
                        .raw("></iframe>\n")
                + form(acs, form.fields(), " target=\"" + CHALLENGE + "\"");
        Map<String, String> sources = new LinkedHashMap<>();
        sources.put("frame-src", "'self' https: " + acs.origin());
        sources.put("form-action", "https: " + acs.origin());
        sources.put("frame-ancestors", "'self'");
        return new PageContent(language, markup, SUBMIT, sources, window == ChallengeWindow.FULL);
    }

    /**
     * A challenge in the whole window.
     *
     * @param form what {@link Challenge#form} says
     * @throws InvalidRequest if the address is invalid
     */
    public PageContent challengeInWindow(BrowserForm form) {
        return postedAtOnce(WebAddress.of(form.url(), "acsUrl"), form.fields(), "");
    }

    /**
     * What to answer at the address to which a challenge in a frame comes back: takes the whole window on to a page of the shop.
     * It posts from the shop's own page, so the browser sends the shop's cookies, which it kept back when the ACS's page posted.
     *
     * @param onwards the shop's page that ends the payment, and what came: {@code cres}, or {@code PaRes} and {@code MD}
     * @throws InvalidRequest if the address is invalid
     */
    public PageContent returned(BrowserForm onwards) {
        return postedAtOnce(WebAddress.of(onwards.url(), "url"), onwards.fields(), " target=\"_top\"");
    }

    private PageContent postedAtOnce(WebAddress to, Map<String, String> fields, String target) {
        Map<String, String> sources = new LinkedHashMap<>();
        sources.put("form-action", "https: " + to.origin());
        sources.put("frame-ancestors", "'self'");
        return new PageContent(language, paragraph(PageText.WAIT) + form(to, fields, target), SUBMIT, sources, false);
    }

    private String paragraph(PageText text) {
        return new Html().raw("<p>").text(text.in(language)).raw("</p>\n").toString();
    }

    private String form(WebAddress to, Map<String, String> fields, String target) {
        return new Html()
                .raw("<form method=\"post\" autocomplete=\"off\" data-at-once" + target)
                .attribute("action", to.url())
                .raw(">\n")
                .hidden(fields)
                .raw(button(language))
                .raw("</form>\n")
                .toString();
    }

    /** For browsers without scripts. */
    static String button(Locale language) {
        return new Html()
                .raw("<noscript><button>")
                .text(PageText.CONTINUE.in(language))
                .raw("</button></noscript>\n")
                .toString();
    }
}

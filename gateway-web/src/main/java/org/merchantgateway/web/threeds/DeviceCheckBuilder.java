package org.merchantgateway.web.threeds;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.payment.DeviceCheck;

/** Collects what a device check loads. Not safe for use by many threads. Made by {@link ThreeDsPages#deviceCheck}. */
public final class DeviceCheckBuilder {

    private static final String INDICATOR = "threeDSCompInd";

    /**
     * Reads and calls no member of a form: a field of the same name would hide it. The 3DS Server's page counts as ready two
     * seconds after it was loaded, since it tells nobody when it has sent what it read. A frame whose address can be read still
     * shows its empty first page.
     */
    private static final String SCRIPT = """
            {
              const root = document.currentScript.parentElement;
              const onwards = root.querySelector('form[data-onwards]');
              const indicator = root.querySelector('input[name=threeDSCompInd]');
              const submit = form => HTMLFormElement.prototype.submit.call(form);
              const waitingFor = new Set();
              let gone = false;
              const go = () => {
                if (!gone) {
                  gone = true;
                  submit(onwards);
                }
              };
              const ready = what => {
                if (waitingFor.delete(what) && waitingFor.size === 0) {
                  go();
                }
              };
              const isEmpty = frame => {
                try {
                  return frame.contentWindow.location.href === 'about:blank';
                } catch (otherOrigin) {
                  return false;
                }
              };
              root.querySelectorAll('iframe[data-server]').forEach(frame => {
                waitingFor.add('server');
                frame.addEventListener('load', () => isEmpty(frame) || setTimeout(ready, 2000, 'server'));
              });
              root.querySelectorAll('iframe[data-method]').forEach(() => {
                waitingFor.add('method');
                window.addEventListener('message', message => {
                  if (message.origin === location.origin && message.data === 'threeDSMethodNotified') {
                    indicator.value = 'Y';
                    ready('method');
                  }
                });
              });
              root.querySelectorAll('form[data-at-once]').forEach(submit);
              setTimeout(go, waitingFor.size === 0 ? 0 : Number(root.querySelector('p').dataset.wait));
            }
            """;

    private final Locale language;
    private final WebAddress continueUrl;
    private final Map<String, String> fields;
    private final Html frames = new Html();
    private final Set<String> framed = new TreeSet<>();
    private final Set<String> posted = new TreeSet<>();
    private String indicator = "U";
    private Duration wait = DeviceCheck.LONGEST_WAIT;

    DeviceCheckBuilder(Locale language, WebAddress continueUrl, Map<String, String> fields) {
        if (fields.containsKey(INDICATOR)) {
            throw InvalidRequest.of("fields", "must not hold " + INDICATOR, "got one");
        }
        this.language = language;
        this.continueUrl = continueUrl;
        this.fields = new LinkedHashMap<>(fields);
        posted.add(
                "https:"); // the shop may redirect to the gateway, and a browser holds a form to the policy all the way
        posted.add(continueUrl.origin());
    }

    /**
     * The pages that a payment's first answer names. Where it names a method page without data for it, add
     * {@link #methodPage} with data that {@link MethodData} writes. A page at no usable address is left out: the payment goes on
     * without it.
     */
    public DeviceCheckBuilder step(DeviceCheck step) {
        step.serverUrl().filter(WebAddress::isUsable).ifPresent(this::serverPage);
        step.methodUrl()
                .filter(WebAddress::isUsable)
                .ifPresent(url -> step.methodData().ifPresent(data -> methodPage(url, data.reveal())));
        return this;
    }

    /**
     * The 3DS Server's page ({@code threeDSMethodURLServer}), loaded by a form without fields, as published clients do.
     *
     * @throws InvalidRequest if the address is invalid
     */
    public DeviceCheckBuilder serverPage(String url) {
        WebAddress server = WebAddress.of(url, "serverUrl");
        frames.raw("<iframe hidden name=\"three-ds-server\" data-server></iframe>\n");
        form(server, "three-ds-server", Map.of());
        return this;
    }

    /**
     * The 3DS Server's page, loaded by a link; works in a browser without scripts too. No source tells which of the two a gateway
     * wants, so all that are known take both.
     *
     * @throws InvalidRequest if the address is invalid
     */
    public DeviceCheckBuilder serverPageByLink(String url) {
        WebAddress server = WebAddress.of(url, "serverUrl");
        framed.add(server.origin());
        frames.raw("<iframe hidden data-server").attribute("src", server.url()).raw("></iframe>\n");
        return this;
    }

    /**
     * The ACS's method page ({@code threeDSMethodURL}). The browser goes on when the shop's page of
     * {@link ThreeDsPages#methodNotified} has been loaded by it; not before the time is over if the data names an address of
     * somebody else.
     *
     * @param data {@code threeDSMethodData}, which the browser posts to it, as the gateway answers it
     *     ({@code threeDSMethodDataPacked}) or as {@link MethodData} writes it. The frame may show the address that it names; any of
     *     HTTPS if it cannot be read, which is for the ACS to refuse
     * @throws InvalidRequest if the page's address is invalid
     */
    public DeviceCheckBuilder methodPage(String url, String data) {
        WebAddress method = WebAddress.of(url, "methodUrl");
        framed.add(notifiedOrigin(data));
        frames.raw("<iframe hidden name=\"three-ds-method\" data-method></iframe>\n");
        form(method, "three-ds-method", Map.of("threeDSMethodData", data));
        indicator = "N";
        return this;
    }

    private static String notifiedOrigin(String data) {
        try {
            return MethodData.of(data)
                    .notificationUrl()
                    .map(url ->
                            WebAddress.of(url, "threeDSMethodNotificationURL").origin())
                    .orElse("https:");
        } catch (InvalidRequest unreadable) {
            return "https:";
        }
    }

    private void form(WebAddress to, String frame, Map<String, String> content) {
        framed.add(to.origin());
        posted.add(to.origin());
        frames.raw("<form hidden method=\"post\" autocomplete=\"off\" data-at-once target=\"" + frame + "\"")
                .attribute("action", to.url())
                .raw(">\n")
                .hidden(content)
                .raw("</form>\n");
    }

    /**
     * How long to wait for the frames at the most.
     *
     * @param longest more than nothing, at most the 10 seconds of the specification, which are the default
     * @throws InvalidRequest if it is another
     */
    public DeviceCheckBuilder longestWait(Duration longest) {
        if (longest.isNegative() || longest.isZero() || longest.compareTo(DeviceCheck.LONGEST_WAIT) > 0) {
            throw InvalidRequest.of("longestWait", "must be more than nothing and at most PT10S", "got " + longest);
        }
        wait = longest;
        return this;
    }

    /** The content; without any page to load it goes on at once. */
    public PageContent build() {
        fields.put(INDICATOR, indicator);
        String markup = new Html()
                .raw("<p role=\"status\"")
                .attribute("data-wait", Long.toString(wait.toMillis()))
                .raw(">")
                .text(PageText.WAIT.in(language))
                .raw("</p>\n" + frames)
                .raw("<form method=\"post\" autocomplete=\"off\" data-onwards")
                .attribute("action", continueUrl.url())
                .raw(">\n")
                .hidden(fields)
                .raw(ThreeDsPages.button(language))
                .raw("</form>\n")
                .toString();
        Map<String, String> sources = new LinkedHashMap<>();
        sources.put("frame-src", framed.isEmpty() ? "'none'" : "'self' " + String.join(" ", framed));
        sources.put("form-action", String.join(" ", posted));
        sources.put("frame-ancestors", "'self'");
        return new PageContent(language, markup, SCRIPT, sources, false);
    }
}

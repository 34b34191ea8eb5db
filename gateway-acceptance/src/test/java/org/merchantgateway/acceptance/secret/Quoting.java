package org.merchantgateway.acceptance.secret;

import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import org.merchantgateway.fault.Fault;

/** Where a gateway may quote the request (fault 39). */
enum Quoting {
    MESSAGE_OF_A_REFUSAL(
            (talk, quote) -> talk.saying(() -> replaced(talk, talk.refused(), "rrorMessage", quote.get()))),
    DESCRIPTION_OF_A_REFUSAL((talk, quote) ->
            talk.saying(() -> replaced(talk, talk.refused(), "(?<=[\" <])(?:description|message)", quote.get()))),
    MESSAGE_OF_A_SUCCESS(
            (talk, quote) -> talk.saying(() -> replaced(talk, talk.accepted(), "rrorMessage", quote.get()))),
    INFORMATION((talk, quote) -> talk.saying(() -> replaced(talk, talk.accepted(), "info|redirect", quote.get()))),
    ADDRESS_OR_FLAG((talk, quote) -> talk.saying(
            () -> replaced(talk, talk.accepted(), "acsUrl|termUrl|formUrl|enrolled|isEnrolled", quote.get()))),
    FIELD_OF_AN_UNKNOWN_STEP((talk, quote) ->
            talk.saying(() -> more(talk, talk.accepted().replace("paReq", "packedCReq"), quote.get()))),
    CODE((talk, quote) -> talk.saying(() -> replaced(talk, talk.refused(), "rrorCode|code", quote.get()))),
    FIELD_THAT_IS_UNKNOWN((talk, quote) -> talk.saying(() -> more(talk, talk.accepted(), quote.get()))),
    FIELD_THAT_IS_UNKNOWN_IN_A_REFUSAL((talk, quote) -> talk.saying(() -> more(talk, talk.refused(), quote.get()))),
    FAULT_OF_THE_CLIENT((talk, quote) -> talk.saying(() -> fault("s:Client", quote.get()))),
    FAULT_OF_THE_SERVER((talk, quote) -> talk.saying(() -> fault("s:Server", quote.get()))),
    FAULT_WITH_AN_ODD_CODE((talk, quote) -> talk.saying(() -> fault(Spellings.html(quote.get()), "no"))),
    PAGE((talk, quote) -> talk.saying(() -> "<html><p>" + quote.get())),
    PAGE_WITH_500((talk, quote) -> peer ->
            Talk.status(500, "X-Why", header(quote.get()), "<p>" + quote.get()).serve(peer)),
    REDIRECT((talk, quote) ->
            peer -> Talk.status(302, "Location", "/?" + header(quote.get()), "").serve(peer)),
    BROKEN_BODY((talk, quote) -> talk.saying(() -> talk.refused().substring(0, 20) + quote.get())),
    NOTHING_ELSE((talk, quote) -> talk.saying(quote));

    private final BiFunction<Talk, Supplier<String>, Fault> behaviour;

    @SuppressWarnings("ImmutableEnumChecker") // functions without state
    Quoting(BiFunction<Talk, Supplier<String>, Fault> behaviour) {
        this.behaviour = behaviour;
    }

    Fault fault(Talk talk, Supplier<String> quote) {
        return behaviour.apply(talk, quote);
    }

    private static String replaced(Talk talk, String answer, String field, String quote) {
        return answer.replaceAll(
                "(" + field + ")(\":\"|=\"|>)[^\"<]*", "$1$2" + Matcher.quoteReplacement(escaped(talk, quote)));
    }

    private static String more(Talk talk, String answer, String quote) {
        String escaped = escaped(talk, quote);
        return talk.way().isSoap()
                ? answer.replaceFirst("<return", Matcher.quoteReplacement("<return more=\"" + escaped + "\""))
                : answer.replaceFirst(
                        "\\{", Matcher.quoteReplacement("{\"more\":\"" + escaped + "\",\"" + escaped + "\":{},"));
    }

    private static String escaped(Talk talk, String quote) {
        return talk.way().isSoap() ? Spellings.html(quote) : Spellings.json(quote);
    }

    private static String fault(String code, String quote) {
        return "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body><s:Fault><faultcode>" + code
                + "</faultcode><faultstring>" + Spellings.html(quote) + "</faultstring><detail>" + Spellings.html(quote)
                + "</detail></s:Fault></s:Body></s:Envelope>";
    }

    private static String header(String quote) {
        return quote.replaceAll("[^!-~]", "-");
    }
}

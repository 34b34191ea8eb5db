package org.merchantgateway.acceptance.secret;

import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import org.merchantgateway.fault.Fault;
import org.merchantgateway.fault.RawAnswer;

/**
 * What a server says in a language of its wire to whatever operation is under way.
 *
 * @param leaving makes the caller wait no longer
 */
record Talk(Way way, Supplier<Answers.Pair> current, Runnable leaving) {

    private static final int DEPTH = 20_000;

    String accepted() {
        return current.get().accepted();
    }

    String refused() {
        return current.get().refused();
    }

    /** A refusal with another code. */
    String codeAs(String code) {
        return refused().replaceFirst("(rrorCode|code)(\":\"?|=\"|>)\\d+", "$1$2" + code);
    }

    String withMore() {
        return way.isSoap()
                ? accepted().replaceFirst("<return", "<return more=\"1\"")
                : accepted().replaceFirst("\\{", "{\"more\":{\"than\":[\"asked\"]},");
    }

    String unknownStatus() {
        return accepted()
                .replaceAll("(rderStatus(?:\":\"?|=\"|>))\\d+", "$142")
                .replaceAll("(aymentWay(?:\":\"|=\"|>))\\w+", "$1BY_FOOT");
    }

    String deep() {
        return way.isSoap() ? "<a>".repeat(DEPTH) : "{\"a\":".repeat(DEPTH);
    }

    String hostile() {
        String text = "line\u2028 \u001b[31m ${jndi:ldap://x} " + "x".repeat(2_000);
        return refused()
                .replaceFirst(
                        "(rrorMessage|description|faultstring)(\":\"|=\"|>)[^\"<]*",
                        "$1$2"
                                + Matcher.quoteReplacement(
                                        way.isSoap() ? text.replace("\u001b", "") : Spellings.json(text)));
    }

    static String fault(String code) {
        return "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body><s:Fault><faultcode>s:" + code
                + "</faultcode><faultstring>no</faultstring></s:Fault></s:Body></s:Envelope>";
    }

    /** Answers every request of the connection. */
    Fault saying(Supplier<String> answer) {
        return peer -> {
            while (peer.readRequest()) {
                peer.executed();
                peer.answer(RawAnswer.ok(way.contentType(), answer.get()));
            }
        };
    }

    /** A fault that wants to know the answer when the connection begins. */
    Fault opening(Function<RawAnswer, Fault> fault) {
        return peer -> fault.apply(RawAnswer.ok(way.contentType(), accepted())).serve(peer);
    }

    /** Answers every request by a status other than 200. */
    static Fault status(int status, String body) {
        return Fault.answering(RawAnswer.of(status, "text/html", body));
    }

    /** The same with a header. */
    static Fault status(int status, String name, String value, String body) {
        return Fault.answering(RawAnswer.of(status, "text/html", body).withHeader(name, value));
    }

    /** Writes one answer by hand, and closes, as it says: else the next request might meet a closed connection. */
    Fault head(String status, String headers, String rest) {
        return peer -> {
            if (peer.readRequest()) {
                peer.executed();
                peer.write("HTTP/1.1 " + status + "\r\nConnection: close\r\n" + headers + "\r\n\r\n" + rest);
            }
        };
    }

    /** Unavailable when an operation comes for the first time, and well when the same one comes again. */
    Fault wellWhenAskedAgain() {
        return peer -> {
            String asked = "";
            while (peer.readRequest()) {
                peer.executed();
                String answer = accepted();
                peer.answer(
                        answer.equals(asked)
                                ? RawAnswer.ok(way.contentType(), answer)
                                : RawAnswer.of(503, "text/html", "later"));
                asked = answer;
            }
        };
    }

    /** Answers every request, and says something more that nobody asked for. */
    Fault sayingMore() {
        return peer -> {
            while (peer.readRequest()) {
                peer.executed();
                peer.answer(RawAnswer.ok(way.contentType(), accepted()));
                peer.answer(RawAnswer.ok(way.contentType(), refused()));
            }
        };
    }

    /** Makes the caller leave as soon as the request is there. */
    Fault tiring() {
        return peer -> {
            if (peer.readRequest()) {
                peer.executed();
                leaving.run();
                peer.awaitClosed();
            }
        };
    }
}

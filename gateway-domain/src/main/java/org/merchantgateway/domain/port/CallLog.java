package org.merchantgateway.domain.port;

import java.lang.System.Logger.Level;
import java.util.regex.Pattern;
import org.merchantgateway.domain.notation.Printable;

/**
 * Writes one line for each call to a {@link System.Logger}: {@code name=value} pairs in this order, absent ones left out:
 *
 * <pre>{@code gateway call operation=refund effect=money orderId=61351fbd-... tookMs=312 outcome=refused reason=inconclusive http=200 code=7 actionCode=116}</pre>
 *
 * <p>The order is identified as in the call: by the shop's number for a registration, by the gateway's id afterwards. The
 * HTTP status is present if an answer was received and the call was not accepted. A value with other characters than ASCII
 * letters, digits and {@code . _ : / * -} is quoted and escaped, so that no order number can forge a pair or a line. What
 * looks like a card number is masked. The line holds no message of the gateway and no answer.
 *
 * <table>
 * <caption>The levels</caption>
 * <tr><th>level</th><th>calls</th></tr>
 * <tr><td>{@code INFO}</td><td>accepted, or refused by the gateway itself</td></tr>
 * <tr><td>{@code WARNING}</td><td>refused before the gateway, not sent, or a read in doubt</td></tr>
 * <tr><td>{@code ERROR}</td><td>to be settled: {@link GatewayListener.Call#mustBeSettled()}</td></tr>
 * </table>
 */
public final class CallLog implements GatewayListener {

    /** The name of the logger, unless another logger is given. */
    public static final String LOGGER = "org.merchantgateway.calls";

    private static final Pattern BARE = Pattern.compile("[A-Za-z0-9._:/*-]+");

    private final System.Logger logger;

    /**
     * A log with a given logger, for example with one name for each merchant.
     *
     * @param logger safe for use by many threads
     */
    public CallLog(System.Logger logger) {
        this.logger = logger;
    }

    /** A log with the logger named {@value #LOGGER}. */
    public CallLog() {
        this(System.getLogger(LOGGER));
    }

    @Override
    public void afterCall(Call call) {
        Level level = level(call);
        if (logger.isLoggable(level)) {
            logger.log(level, line(call));
        }
    }

    private static Level level(Call call) {
        if (call.mustBeSettled()) {
            return Level.ERROR;
        }
        return call.outcome()
                .fold(
                        accepted -> Level.INFO,
                        refused -> refused.kind() == Outcome.Refused.Kind.GATEWAY ? Level.INFO : Level.WARNING,
                        notSent -> Level.WARNING,
                        inDoubt -> Level.WARNING);
    }

    private static String line(Call call) {
        StringBuilder line = new StringBuilder("gateway call");
        add(line, "operation", call.operation());
        add(line, "effect", call.effectName());
        call.reference().orderNumber().ifPresent(number -> addShown(line, "orderNumber", Printable.reference(number)));
        call.reference().orderId().ifPresent(id -> addShown(line, "orderId", Printable.reference(id)));
        add(line, "tookMs", String.valueOf(call.duration().toMillis()));
        add(line, "outcome", call.outcomeName());
        if (!(call.outcome() instanceof Outcome.Accepted<?>)) {
            add(line, "reason", call.reason());
        }
        call.httpStatus().ifPresent(status -> add(line, "http", String.valueOf(status)));
        if (call.outcome() instanceof Outcome.Refused<?> refused) {
            if (!refused.code().isEmpty()) {
                add(line, "code", refused.code());
            }
            refused.actionCode().ifPresent(code -> add(line, "actionCode", String.valueOf(code)));
        }
        return line.toString();
    }

    private static void add(StringBuilder line, String name, String value) {
        addShown(line, name, Printable.of(value));
    }

    private static void addShown(StringBuilder line, String name, String shown) {
        line.append(' ').append(name).append('=');
        if (BARE.matcher(shown).matches()) {
            line.append(shown);
        } else {
            line.append('"').append(shown.replace("\"", "\\\"")).append('"');
        }
    }
}

package org.merchantgateway.testkit.simulator.page;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.merchantgateway.domain.order.Order;
import org.merchantgateway.testkit.simulator.core.GatewayCore;
import org.merchantgateway.testkit.simulator.core.Language;
import org.merchantgateway.testkit.simulator.core.PlacedOrder;
import org.merchantgateway.testkit.simulator.web.Form;
import org.merchantgateway.testkit.simulator.web.WebHandler;
import org.merchantgateway.testkit.simulator.web.WebReply;
import org.merchantgateway.testkit.simulator.web.WebRequest;

/**
 * The page to which {@code formUrl} leads: {@code {base}/merchants/{merchant}/payment_{language}.html?mdOrder=...}. Says
 * which order it is, what it costs and how it stands; takes no card.
 */
public final class PaymentPage implements WebHandler {

    private static final Pattern ADDRESS = Pattern.compile("/merchants/([^/]+)/payment_([a-z]{2})\\.html");
    private static final int NOT_FOUND = 404;

    private final GatewayCore gateway;

    /** The pages of a gateway. */
    public PaymentPage(GatewayCore gateway) {
        this.gateway = gateway;
    }

    @Override
    public Optional<WebReply> answer(WebRequest request) {
        String base = gateway.base().getPath();
        if (!request.path().startsWith(base)) {
            return Optional.empty();
        }
        Matcher address = ADDRESS.matcher(request.path().substring(base.length()));
        return address.matches()
                ? Language.byCode(address.group(2)).map(language -> answer(request, address.group(1), language))
                : Optional.empty();
    }

    private WebReply answer(WebRequest request, String merchant, Language language) {
        if (!request.method().equals("GET")) {
            return WebReply.notAllowed("GET");
        }
        return Form.of(request)
                .find("mdOrder")
                .flatMap(id -> gateway.onPage(merchant, id))
                .map(placed -> WebReply.of(200, "text/html", order(placed, language)))
                .orElseGet(() -> WebReply.of(NOT_FOUND, "text/html", noOrder(language)));
    }

    private static String order(PlacedOrder placed, Language language) {
        Order order = placed.order();
        String title = language.pick("Order ", "Заказ ") + order.number();
        String description = placed.particulars()
                .description()
                .map(text -> "<p>" + escaped(text) + "</p>\n")
                .orElse("");
        return page(
                language,
                title,
                description
                        + row(
                                language.pick("Amount", "Сумма"),
                                order.amount().inMajor(order.currency()) + " " + currency(order))
                        + row(language.pick("Status", "Состояние"), order.paymentState()));
    }

    private static String noOrder(Language language) {
        return page(language, language.pick("No such order", "Заказ не найден"), "");
    }

    private static String currency(Order order) {
        String code =
                order.currency().code().equals("810") ? "643" : order.currency().code();
        return java.util.Currency.getAvailableCurrencies().stream()
                .filter(known -> known.getNumericCodeAsString().equals(code))
                .map(java.util.Currency::getCurrencyCode)
                .min(String::compareTo)
                .orElse(code);
    }

    private static String row(String name, String value) {
        return "<p>" + escaped(name) + ": <strong>" + escaped(value) + "</strong></p>\n";
    }

    private static String page(Language language, String title, String body) {
        return """
                <!DOCTYPE html>
                <html lang="%s">
                <head><meta charset="UTF-8"><title>%s</title></head>
                <body>
                <h1>%s</h1>
                %s</body>
                </html>
                """.formatted(language.code(), escaped(title), escaped(title), body);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}

package org.merchantgateway.simulator.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.merchantgateway.simulator.core.Attempted;
import org.merchantgateway.simulator.core.GatewayCore;
import org.merchantgateway.simulator.core.Language;
import org.merchantgateway.simulator.core.PayerView;
import org.merchantgateway.simulator.core.PlacedOrder;
import org.merchantgateway.simulator.core.Refusal;
import org.merchantgateway.simulator.core.ThreeDs2Request;
import org.merchantgateway.simulator.web.Form;
import org.merchantgateway.simulator.web.WebHandler;
import org.merchantgateway.simulator.web.WebReply;
import org.merchantgateway.simulator.web.WebRequest;

/**
 * The page to which {@code formUrl} leads: {@code {base}/merchants/{merchant}/payment_{language}.html?mdOrder=...}. Shows
 * the order, takes the card and sends the payer to the issuer's ACS or back to the shop. Works without scripts. A prefix
 * before {@code payment}, such as {@code mobile_}, leads to the same page.
 */
public final class PaymentPage implements WebHandler {

    private static final Pattern ADDRESS =
            Pattern.compile("/merchants/([^/]+)/([A-Za-z0-9_-]*)payment_([a-z]{2})\\.html");
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;

    private final GatewayCore gateway;
    private final Pages pages;

    /** The pages of a gateway. */
    public PaymentPage(GatewayCore gateway) {
        this.gateway = gateway;
        this.pages = new Pages(gateway.base().getPath());
    }

    /** Which page is asked for, and where the server was reached. */
    private record Address(String merchant, String prefix, Language language, String origin) {

        String in(Language wanted, PlacedOrder placed) {
            return prefix + "payment_" + wanted.code() + ".html?mdOrder="
                    + URLEncoder.encode(placed.id(), StandardCharsets.UTF_8);
        }

        String ofThisPage(PlacedOrder placed) {
            return in(language, placed);
        }

        String inOtherLanguage(PlacedOrder placed) {
            return in(language == Language.EN ? Language.RU : Language.EN, placed);
        }
    }

    @Override
    public Optional<WebReply> answer(WebRequest request) {
        String base = gateway.base().getPath();
        if (!request.path().startsWith(base)) {
            return Optional.empty();
        }
        Matcher parts = ADDRESS.matcher(request.path().substring(base.length()));
        return parts.matches()
                ? Language.byCode(parts.group(3))
                        .map(language -> answer(
                                request, new Address(parts.group(1), parts.group(2), language, request.origin())))
                : Optional.empty();
    }

    private WebReply answer(WebRequest request, Address address) {
        boolean posted = request.method().equals("POST");
        if (!posted && !request.method().equals("GET")) {
            return WebReply.notAllowed("GET, POST");
        }
        Form form = Form.of(request);
        return form.find("mdOrder")
                .flatMap(gateway::onPage)
                .filter(view -> view.placed().merchant().name().equals(address.merchant()))
                .map(view -> posted ? posted(form, view, address) : shown(view, address))
                .orElseGet(() -> noOrder(address.language()));
    }

    private WebReply shown(PayerView view, Address address) {
        if (view.isPayable()) {
            return form(view, address, Map.of(), Optional.empty());
        }
        Language language = address.language();
        return pages.notice(
                OK,
                language,
                PaymentView.title(view, language),
                PaymentView.whyClosed(view, language),
                Optional.of(view.wayBack()));
    }

    private WebReply posted(Form form, PayerView view, Address address) {
        if (!view.isPayable()) {
            return WebReply.redirect(view.wayBack());
        }
        if (form.find("cancel").isPresent()) {
            gateway.leave(view.placed().id());
            return after(view, address, Optional.empty());
        }
        Optional<String> goesOn = form.find("goOn");
        if (goesOn.isPresent()) {
            return attempted(view, address, reached -> reached.threeDs2().goOn(goOn(view, goesOn.get())));
        }
        CardForm card = new CardForm(form, view, address.language(), withoutCvc());
        Map<CardField, String> errors = card.errors();
        return errors.isEmpty() ? attempted(view, address, card::pay) : form(view, address, errors, Optional.empty());
    }

    private static ThreeDs2Request goOn(PayerView view, String transactionId) {
        return new ThreeDs2Request(
                Optional.of(view.placed().id()), Optional.of(transactionId), Optional.empty(), Optional.empty());
    }

    private WebReply attempted(PayerView view, Address address, Function<GatewayCore, Attempted> attempt) {
        try {
            Attempted attempted = attempt.apply(gateway.at(address.origin()));
            if (attempted instanceof Attempted.DeviceChecked check) {
                return pages.device(address.language(), address.ofThisPage(view.placed()), check, view.placed());
            }
            boolean isInApp = attempted instanceof Attempted.SdkChallenged; // no page leads there
            return attempted instanceof Attempted.Step challenge && !isInApp
                    ? pages.toAcs(challenge, view.placed(), address.language())
                    : after(view, address, Optional.empty());
        } catch (Refusal refusal) {
            return after(view, address, Optional.of(refusal.text(address.language())));
        }
    }

    /** Back to the shop, unless the payer may try again. */
    private WebReply after(PayerView before, Address address, Optional<String> refused) {
        PayerView view = gateway.onPage(before.placed().id()).orElse(before);
        String reason = refused.orElseGet(() -> view.placed().actionCodeDescription(address.language()));
        return view.isPayable()
                ? form(view, address, Map.of(), Optional.of(reason))
                : WebReply.redirect(view.wayBack());
    }

    private WebReply form(PayerView view, Address address, Map<CardField, String> errors, Optional<String> declined) {
        PlacedOrder placed = view.placed();
        return pages.payment(new PaymentView(
                view,
                address.language(),
                withoutCvc(),
                errors,
                declined,
                address.ofThisPage(placed),
                address.inOtherLanguage(placed)));
    }

    private boolean withoutCvc() {
        return gateway.settings().variations().paymentWithoutCvc();
    }

    private WebReply noOrder(Language language) {
        return pages.notice(
                NOT_FOUND,
                language,
                language.pick("No such order", "Заказ не найден"),
                language.pick(
                        "Check the link, or go back to the shop and begin again.",
                        "Проверьте ссылку или вернитесь в магазин и начните сначала."));
    }
}

package org.merchantgateway.rest;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.merchantgateway.domain.payer.BillingData;
import org.merchantgateway.domain.payer.DeliveryTimeframe;
import org.merchantgateway.domain.payer.OrderPhones;
import org.merchantgateway.domain.payer.PayerAddress;
import org.merchantgateway.domain.payer.PayerDetails;
import org.merchantgateway.domain.payer.PreOrderData;
import org.merchantgateway.domain.payer.ShippingData;
import org.merchantgateway.domain.payer.ShippingMethod;
import org.merchantgateway.domain.profile.BodyStyle;
import org.merchantgateway.domain.profile.Profile;

/**
 * What a request says of the payer and of the delivery: JSON text in a field for each block, in JSON bodies an object.
 * Source: paymentorder.do, billingPayerData, shippingPayerData, preOrderPayerData, orderPayerData,
 * billingAndShippingAddressMatchIndicator.
 */
final class PayerFields {

    private PayerFields() {}

    /** Adds the fields, where the dialect has them. */
    static RestBody add(RestBody body, Optional<PayerDetails> payer) {
        return lacksThem(body.profile())
                ? body
                : body.add(
                                "billingPayerData",
                                payer.flatMap(PayerDetails::billing).map(PayerFields::billing))
                        .add(
                                "shippingPayerData",
                                payer.flatMap(PayerDetails::shipping).map(PayerFields::shipping))
                        .add(
                                "preOrderPayerData",
                                payer.flatMap(PayerDetails::preOrder).map(PayerFields::preOrder))
                        .add(
                                "orderPayerData",
                                payer.flatMap(PayerDetails::phones).map(PayerFields::phones))
                        .add(
                                "billingAndShippingAddressMatchIndicator",
                                payer.flatMap(PayerDetails::addressesMatch).map(match -> match ? "Y" : "N"));
    }

    /** Why a request with these data is refused; empty if it is not. */
    static Optional<String> lack(Optional<PayerDetails> payer, Profile profile) {
        return payer.filter(any -> lacksThem(profile))
                .map(any -> "the gateway of profile " + profile.name() + " has no fields for the payer's details");
    }

    /** Sberbank's dialect describes the payer among the parameters, under names of which no list is known. */
    private static boolean lacksThem(Profile profile) {
        return profile.bodies() == BodyStyle.JSON;
    }

    private static JsonText billing(BillingData billing) {
        return JsonText.of(json -> {
            address("billing", billing.address(), billing.postalCode(), json);
            OrderJson.text("payerAccount", billing.account(), json);
            OrderJson.text("payerLastName", billing.lastName(), json);
            OrderJson.text("payerFirstName", billing.firstName(), json);
            OrderJson.text("payerMiddleName", billing.middleName(), json);
            OrderJson.text("payerCombinedName", billing.combinedName(), json);
            OrderJson.text("payerIdType", billing.idType(), json);
            OrderJson.text("payerIdNumber", billing.idNumber(), json);
            OrderJson.text("payerBirthday", billing.birthday().map(PayerFields::day), json);
        });
    }

    private static JsonText shipping(ShippingData shipping) {
        return JsonText.of(json -> {
            address("shipping", shipping.address(), shipping.postalCode(), json);
            OrderJson.text("shippingMethodIndicator", shipping.method().map(ShippingMethod::code), json);
            OrderJson.text("deliveryTimeframe", shipping.timeframe().map(DeliveryTimeframe::code), json);
            OrderJson.text("deliveryEmail", shipping.deliveryEmail(), json);
        });
    }

    private static void address(
            String use, Optional<PayerAddress> address, Optional<String> postalCode, JsonGenerator json)
            throws IOException {
        OrderJson.text(use + "City", address.flatMap(PayerAddress::city), json);
        OrderJson.text(use + "Country", address.flatMap(PayerAddress::country), json);
        OrderJson.text(use + "AddressLine1", address.flatMap(PayerAddress::line1), json);
        OrderJson.text(use + "AddressLine2", address.flatMap(PayerAddress::line2), json);
        OrderJson.text(use + "AddressLine3", address.flatMap(PayerAddress::line3), json);
        OrderJson.text(use + "State", address.flatMap(PayerAddress::state), json);
        OrderJson.text(use + "PostalCode", postalCode, json);
    }

    private static JsonText preOrder(PreOrderData preOrder) {
        return JsonText.of(json -> {
            OrderJson.text("preOrderDate", preOrder.date().map(PayerFields::day), json);
            OrderJson.text("preOrderPurchaseInd", preOrder.notYetAvailable().map(PayerFields::secondIf), json);
            OrderJson.text("reorderItemsInd", preOrder.reordered().map(PayerFields::secondIf), json);
        });
    }

    private static JsonText phones(OrderPhones phones) {
        return JsonText.of(json -> {
            OrderJson.text("homePhone", phones.home(), json);
            OrderJson.text("workPhone", phones.work(), json);
            OrderJson.text("mobilePhone", phones.mobile(), json);
        });
    }

    /** {@code YYYYMMDD}. */
    private static String day(LocalDate date) {
        return date.format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    /** Of two cases, the second one stands for yes. */
    private static String secondIf(boolean yes) {
        return yes ? "02" : "01";
    }
}

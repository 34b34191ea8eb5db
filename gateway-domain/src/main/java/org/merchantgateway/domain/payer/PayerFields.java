package org.merchantgateway.domain.payer;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What is known of a payer as the gateway's fields, block by block. A block of which nothing is known is left out. */
final class PayerFields {

    private final Map<String, Map<String, String>> blocks = new LinkedHashMap<>();
    private final Map<String, String> block = new LinkedHashMap<>();

    private PayerFields() {}

    static Map<String, Map<String, String>> of(PayerDetails payer) {
        PayerFields fields = new PayerFields();
        payer.billing().ifPresent(fields::billing);
        fields.end("billingPayerData");
        payer.shipping().ifPresent(fields::shipping);
        fields.end("shippingPayerData");
        payer.preOrder().ifPresent(fields::preOrder);
        fields.end("preOrderPayerData");
        payer.phones().ifPresent(fields::phones);
        fields.end("orderPayerData");
        return fields.blocks;
    }

    private void end(String name) {
        if (!block.isEmpty()) {
            blocks.put(name, new LinkedHashMap<>(block));
            block.clear();
        }
    }

    private void add(String name, Optional<String> text) {
        text.ifPresent(value -> block.put(name, value));
    }

    private void billing(BillingData billing) {
        address("billing", billing.address(), billing.postalCode());
        add("payerAccount", billing.account());
        add("payerLastName", billing.lastName());
        add("payerFirstName", billing.firstName());
        add("payerMiddleName", billing.middleName());
        add("payerCombinedName", billing.combinedName());
        add("payerIdType", billing.idType());
        add("payerIdNumber", billing.idNumber());
        add("payerBirthday", billing.birthday().map(PayerFields::day));
    }

    private void shipping(ShippingData shipping) {
        address("shipping", shipping.address(), shipping.postalCode());
        add("shippingMethodIndicator", shipping.method().map(ShippingMethod::code));
        add("deliveryTimeframe", shipping.timeframe().map(DeliveryTimeframe::code));
        add("deliveryEmail", shipping.deliveryEmail());
    }

    private void address(String use, Optional<PayerAddress> address, Optional<String> postalCode) {
        add(use + "City", address.flatMap(PayerAddress::city));
        add(use + "Country", address.flatMap(PayerAddress::country));
        add(use + "AddressLine1", address.flatMap(PayerAddress::line1));
        add(use + "AddressLine2", address.flatMap(PayerAddress::line2));
        add(use + "AddressLine3", address.flatMap(PayerAddress::line3));
        add(use + "State", address.flatMap(PayerAddress::state));
        add(use + "PostalCode", postalCode);
    }

    private void preOrder(PreOrderData preOrder) {
        add("preOrderDate", preOrder.date().map(PayerFields::day));
        add("preOrderPurchaseInd", preOrder.notYetAvailable().map(PayerFields::secondIf));
        add("reorderItemsInd", preOrder.reordered().map(PayerFields::secondIf));
    }

    private void phones(OrderPhones phones) {
        add("homePhone", phones.home());
        add("workPhone", phones.work());
        add("mobilePhone", phones.mobile());
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demo_texts.h"

#include <array>

namespace rapport::app::demo {

namespace {

constexpr auto kJobs = std::to_array<const char*>({
    "Window lettering and opening hours", "2 A-boards with inserts",
    "500 business cards, matt laminated", "Menu boards, spring range",
    "Van livery, one side panel renewed", "Roller banner 850 x 2000 mm",
    "Directional signs for the car park", "1,000 A5 flyers, both sides",
    "Shop fascia, cut letters",           "Price tickets and shelf strips",
    "Safety signs to the new floor plan", "Wall graphics for the waiting room",
    "Monthly print run and delivery",     "Posters A2, set of 12",
    "Appointment cards and letterheads",  "Exhibition panels, 6 pieces",
    "Window frosting with logo",          "Seasonal window display",
    "Stickers, 2 sizes, 2,000 each",      "Name plates, engraved",
    "Construction site board 3 x 2 m",    "Loyalty cards, numbered",
    "Reprint of the price list",          "Banner for the street fair",
});
constexpr auto kCalls = std::to_array<const char*>({
    "Asked when the job is ready",
    "Went through the proof, one change",
    "Order for next month",
    "Asked for a quote for more signs",
    "Delivery time agreed for Thursday",
    "Question about the invoice",
    "Changed the colour of the lettering",
    "Confirmed the artwork",
    "Asked about sizes for the banner",
    "Wants the fitter at opening time",
    "Reorder, same as last time",
    "Gave the new opening hours",
    "Discussed paper for the flyers",
    "Told us the shop will be closed on Monday",
});
constexpr auto kOutOfScope = std::to_array<const char*>({
    "Asked us to set up the office printer",
    "Wanted help with their website menu",
    "Third extra proof, no charge agreed",
    "Asked us to write the text for them",
    "Wanted photos taken on site",
    "Asked how to change a social media profile",
    "Wanted somebody else's sign removed",
    "Another round of changes after approval",
    "Asked us to collect parcels for them",
    "Wanted advice on the till display",
});
constexpr auto kEmails = std::to_array<const char*>({
    "Sent the proof",
    "Artwork received",
    "Quote sent",
    "Asked for a missing logo file",
    "Approval in writing",
    "Sent photos of the finished job",
    "Reminder about the open proof",
    "Order confirmation",
});
constexpr auto kVisits = std::to_array<const char*>({
    "Measured the front",
    "Fitted the new lettering",
    "Fitted panels, tidied up",
    "Site visit with the landlord",
    "Delivered and hung the banners",
    "Took the old vinyl off",
    "Checked the fixings after the storm",
});
constexpr auto kMeetings = std::to_array<const char*>({
    "Went through next season's signs",
    "Planned the refit",
    "Looked at samples in the shop",
    "Yearly review of the account",
    "Agreed the style guide",
});
constexpr auto kAdmin = std::to_array<const char*>({
    "Supplier forms filled in",
    "Purchase order matched to quote",
    "Insurance papers for the site",
    "Artwork archive put in order",
    "Statement of account sent",
});
constexpr auto kProduction = std::to_array<const char*>({
    "Print and finishing",
    "Cutting and weeding vinyl",
    "Lamination and trimming",
    "Layout and artwork",
    "Mounting panels",
    "Packing and loading the van",
});
constexpr auto kMaterial = std::to_array<const char*>({
    "Cast vinyl",
    "Aluminium panels",
    "Paper and card",
    "Courier",
    "Hire of a lift",
    "Acrylic letters",
    "Laminate",
    "Outside finishing",
});
constexpr auto kSurnames = std::to_array<const char*>({
    "Abbott",   "Adeyemi",  "Alvarez", "Baker",  "Barnes",  "Bergström", "Bianchi", "Brennan",  "Carter",
    "Chen",     "Costa",    "Dalton",  "Dubois", "Ekström", "Ellis",     "Fischer", "Fraser",   "Garcia",
    "Grant",    "Haddad",   "Hansen",  "Hughes", "Ivanova", "Jensen",    "Kaur",    "Kelly",    "Khan",
    "Kowalski", "Larsen",   "Lopez",   "Mackay", "Marino",  "Mendes",    "Moreau",  "Nakamura", "Nguyen",
    "Novak",    "O'Brien",  "Okonkwo", "Olsen",  "Park",    "Patel",     "Pereira", "Petrov",   "Quinn",
    "Rahimi",   "Reid",     "Rossi",   "Saleh",  "Santos",  "Schmidt",   "Silva",   "Singh",    "Stone",
    "Suzuki",   "Thompson", "Varga",   "Walsh",  "Weber",   "Zhang",
});
constexpr auto kGiven = std::to_array<const char*>({
    "Amir",   "Anna",    "Bea",  "Carlos", "Chloe", "Daniel", "Elena",  "Farah", "George",
    "Hana",   "Ibrahim", "Ines", "Jack",   "Karim", "Lena",   "Leila",  "Marco", "Nadia",
    "Oliver", "Paula",   "Rosa", "Samir",  "Sofia", "Tara",   "Viktor", "Yusuf",
});
constexpr auto kTrades = std::to_array<const char*>({
    "Bakery",     "Dental",   "Motors",  "Fitness", "Florist", "Legal",     "Optics",
    "Pharmacy",   "Plumbing", "Roofing", "Salon",   "School",  "Tailoring", "Travel",
    "Veterinary", "Kitchens", "Garage",  "Hotel",   "Books",   "Cycles",
});
constexpr auto kTowns = std::to_array<const char*>({
    "Ashford",
    "Brookfield",
    "Cedar Point",
    "Dunmore",
    "Eastgate",
    "Fairview",
    "Greenport",
    "Hillcrest",
    "Kingsway",
    "Lakeside",
    "Millbrook",
    "Northam",
    "Oakridge",
    "Portside",
    "Riverton",
    "Southbank",
});
constexpr auto kOrdinary = std::to_array<OrdinaryName>({
    {"Alder & Finch Solicitors", "Offices"},
    {"Anchor Marine Supplies", "Trade"},
    {"Bellweather Books", "Shops"},
    {"Blue Door Physio", "Health"},
    {"Bramble Nursery School", "Schools"},
    {"Carver Street Garage", "Trade"},
    {"Copperfield Kitchens", "Trade"},
    {"Crown Lane Pharmacy", "Health"},
    {"Delmar Travel", "Shops"},
    {"Eastgate Cycles", "Shops"},
    {"Ferry Road Fish Bar", "Food"},
    {"Greenway Landscaping", "Trade"},
    {"Gull Cottage Guesthouse", "Hotels"},
    {"Hadley Opticians", "Health"},
    {"Ironworks Gym", "Leisure"},
    {"Jasmine Tea House", "Food"},
    {"Kestrel Roofing", "Trade"},
    {"Lantern Theatre", "Leisure"},
    {"Larkspur Florist", "Shops"},
    {"Mason & Daughter Joinery", "Trade"},
    {"Mill Lane Veterinary", "Health"},
    {"Northam Primary School", "Schools"},
    {"Oyster Bar on the Pier", "Food"},
    {"Padstone Builders", "Trade"},
    {"Pebble Beach Hotel", "Hotels"},
    {"Pine & Thread Tailors", "Shops"},
    {"Quarry Hill Brewery", "Food"},
    {"Redfern Estate Agents", "Offices"},
    {"Rowan Accountants", "Offices"},
    {"Saffron Kitchen", "Food"},
    {"Seabright Laundry", "Shops"},
    {"Sixpenny Toys", "Shops"},
    {"South Quay Chandlers", "Trade"},
    {"St Brannock Community Hall", "Leisure"},
    {"Tidewater Surf School", "Leisure"},
    {"Tollgate Tyres", "Trade"},
    {"Underhill Farm Shop", "Food"},
    {"Verity Interiors", "Shops"},
    {"Wayside Coffee Roasters", "Food"},
    {"Westmore Plumbing", "Trade"},
    {"Willow Yoga", "Leisure"},
    {"Yardley Removals", "Trade"},
});

} // namespace

Texts jobTexts() {
    return kJobs;
}
Texts callTexts() {
    return kCalls;
}
Texts outOfScopeTexts() {
    return kOutOfScope;
}
Texts emailTexts() {
    return kEmails;
}
Texts visitTexts() {
    return kVisits;
}
Texts meetingTexts() {
    return kMeetings;
}
Texts adminTexts() {
    return kAdmin;
}
Texts productionTexts() {
    return kProduction;
}
Texts materialTexts() {
    return kMaterial;
}
Texts surnames() {
    return kSurnames;
}
Texts givenNames() {
    return kGiven;
}
Texts trades() {
    return kTrades;
}
Texts towns() {
    return kTowns;
}
std::span<const OrdinaryName> ordinaryNames() {
    return kOrdinary;
}

} // namespace rapport::app::demo

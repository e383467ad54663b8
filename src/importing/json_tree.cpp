// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/json_tree.h"

#include <algorithm>
#include <iterator>
#include <nlohmann/json.hpp>

namespace rapport::importing {

namespace {

constexpr size_t kDeepest = 64;

/// The characters of a device, with the line they stand on.
struct CharSource {
    QIODevice& device;
    QByteArray chunk;
    qsizetype at = 0;
    qint32 line = 1;
    qint32 lineBefore = 1; ///< Before the last character: a number is known only once the next one is read.

    explicit CharSource(QIODevice& from) : device(from) { fill(); }
    void fill() {
        chunk = device.read(1 << 18);
        at = 0;
    }
    bool atEnd() const { return at >= chunk.size(); }
    void advance() {
        lineBefore = line;
        if (chunk[at] == '\n') ++line;
        if (++at == chunk.size()) fill();
    }
};

class CharIterator {
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    CharIterator() = default;
    explicit CharIterator(CharSource& source) : source_(&source) {}
    reference operator*() const { return source_->chunk.constData()[source_->at]; }
    CharIterator& operator++() {
        source_->advance();
        return *this;
    }
    CharIterator operator++(int) {
        CharIterator before = *this;
        source_->advance();
        return before;
    }
    bool operator==(const CharIterator& other) const { return isEnd() == other.isEnd(); }
    bool operator!=(const CharIterator& other) const { return !(*this == other); }

private:
    bool isEnd() const { return !source_ || source_->atEnd(); }
    CharSource* source_ = nullptr;
};

/// Builds the tree from the parser's events; never throws.
class TreeBuilder {
public:
    using number_integer_t = nlohmann::json::number_integer_t;
    using number_unsigned_t = nlohmann::json::number_unsigned_t;
    using number_float_t = nlohmann::json::number_float_t;
    using string_t = nlohmann::json::string_t;
    using binary_t = nlohmann::json::binary_t;

    TreeBuilder(CharSource& source, const JsonStream::TakeElement& take) : source_(source), take_(take) {}

    bool null() { return add(make(JsonNode::Type::Null)); }
    bool boolean(bool value) {
        JsonNode node = make(JsonNode::Type::Bool);
        node.flag = value;
        return add(std::move(node));
    }
    bool number_integer(number_integer_t value) { return number(std::to_string(value)); }
    bool number_unsigned(number_unsigned_t value) { return number(std::to_string(value)); }
    bool number_float(number_float_t, const string_t& text) { return number(text); }
    bool string(string_t& text) {
        JsonNode node = make(JsonNode::Type::String);
        node.text = std::move(text);
        return add(std::move(node));
    }
    bool binary(binary_t&) { return false; }
    bool start_object(size_t) { return open(JsonNode::Type::Object); }
    bool start_array(size_t) { return open(JsonNode::Type::Array); }
    bool end_object() { return close(); }
    bool end_array() { return close(); }
    bool key(string_t& name) {
        if (stack_.back().member(name)) {
            fail("key_twice");
            error->with(QStringLiteral("key"), QString::fromStdString(name));
            return false;
        }
        key_ = std::move(name);
        return true;
    }
    bool parse_error(size_t, const std::string&, const nlohmann::json::exception&) {
        fail("json_invalid");
        return false;
    }

    JsonNode root;
    std::optional<Error> error;

private:
    JsonNode make(JsonNode::Type type) {
        JsonNode node;
        node.type = type;
        node.line = source_.lineBefore;
        node.key = std::move(key_);
        key_.clear();
        return node;
    }
    void fail(const char* code) {
        if (!error)
            error = Error{ErrorKind::InputRejected, code}.with(QStringLiteral("line"),
                                                               QString::number(source_.lineBefore));
    }
    bool number(std::string text) {
        JsonNode node = make(JsonNode::Type::Number);
        node.text = std::move(text);
        return add(std::move(node));
    }
    bool open(JsonNode::Type type) {
        if (stack_.size() >= kDeepest) {
            fail("json_too_deep");
            return false;
        }
        stack_.push_back(make(type));
        if (stack_.size() == 2) index_ = 0;
        return true;
    }
    bool close() {
        JsonNode done = std::move(stack_.back());
        stack_.pop_back();
        return add(std::move(done));
    }
    bool add(JsonNode node) {
        if (stack_.empty()) {
            root = std::move(node);
            return true;
        }
        const bool isElement = stack_.size() == 2 && stack_[1].type == JsonNode::Type::Array &&
                               stack_[0].type == JsonNode::Type::Object;
        if (!take_ || !isElement) {
            stack_.back().children.push_back(std::move(node));
            return true;
        }
        auto taken = take_(stack_[1].key, index_++, std::move(node), stack_[0]);
        if (!taken) error = std::move(taken).error();
        return !error;
    }

    CharSource& source_;
    const JsonStream::TakeElement& take_;
    std::vector<JsonNode> stack_;
    std::string key_;
    qsizetype index_ = 0;
};

} // namespace

const JsonNode* JsonNode::member(std::string_view name) const {
    const auto found = std::find_if(children.begin(), children.end(),
                                    [name](const JsonNode& child) { return child.key == name; });
    return found == children.end() ? nullptr : &*found;
}

Result<JsonNode> JsonStream::read(QIODevice& device, const TakeElement& take) {
    CharSource source(device);
    TreeBuilder builder(source, take);
    const bool fine = nlohmann::json::sax_parse(CharIterator(source), CharIterator(), &builder);
    if (builder.error) return std::move(*builder.error);
    if (!fine) return Error{ErrorKind::InputRejected, "json_invalid"};
    return std::move(builder.root);
}

std::optional<std::string> plainDecimal(const std::string& number) {
    constexpr int kMostDigits = 40;
    const size_t mark = number.find_first_of("eE");
    if (mark == std::string::npos) return number;
    std::string digits = number.substr(0, mark);
    std::string exponentText = number.substr(mark + 1);
    const bool down = !exponentText.empty() && exponentText[0] == '-';
    if (down || (!exponentText.empty() && exponentText[0] == '+')) exponentText.erase(0, 1);
    exponentText.erase(0, std::min(exponentText.find_first_not_of('0'), exponentText.size()));
    if (exponentText.size() > 2) return std::nullopt;
    int shift = exponentText.empty() ? 0 : std::stoi(exponentText);
    if (down) shift = -shift;
    const bool negative = !digits.empty() && digits[0] == '-';
    if (negative) digits.erase(0, 1);
    size_t point = digits.find('.');
    if (point == std::string::npos)
        point = digits.size();
    else
        digits.erase(point, 1);
    const int place = static_cast<int>(point) + shift;
    const int width = static_cast<int>(digits.size());
    if (place > kMostDigits || place < -kMostDigits || width > kMostDigits) return std::nullopt;
    if (place <= 0)
        digits = "0." + std::string(static_cast<size_t>(-place), '0') + digits;
    else if (place >= width)
        digits += std::string(static_cast<size_t>(place - width), '0');
    else
        digits.insert(static_cast<size_t>(place), ".");
    return negative ? "-" + digits : digits;
}

} // namespace rapport::importing

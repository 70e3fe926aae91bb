"""What is said about a Word template that cannot be filled in, by the code of the fault."""

from __future__ import annotations

from scheduler.language import Catalogue

FAULT_MESSAGES = Catalogue(
    {
        "none": {
            "vi": "Thư mục “{place}” không có rotation.docx, cũng không có decision.docx; hãy "
            "chép ít nhất một mẫu vào đó, hoặc ghi đúng thư mục sau --template.",
            "en": "The folder “{place}” holds neither rotation.docx nor decision.docx; put at "
            "least one of them there, or name the right folder after --template.",
        },
        "unreadable": {
            "vi": "Không đọc được tệp mẫu “{place}”; hãy đóng tệp trong Word rồi chạy lại.",
            "en": "The template “{place}” cannot be read; close it in Word and try again.",
        },
        "not_word": {
            "vi": "Tệp mẫu “{place}” không phải tệp Word (.docx); hãy mở bằng Word và lưu thành "
            "“Word Document (.docx)”.",
            "en": "The template “{place}” is no Word document (.docx); open it in Word and save it "
            "as “Word Document (.docx)”.",
        },
        "brackets": {
            "vi": "Tệp mẫu “{place}”: thiếu hoặc thừa dấu ngoặc ở “{tag}”; hãy viết đủ cả hai đầu "
            "trong cùng một đoạn, như {{{{ nam }}}} hoặc {{%p if … %}}.",
            "en": "Template “{place}”: brackets are missing or left over at “{tag}”; write both "
            "ends in one paragraph, as in {{{{ nam }}}} or {{%p if … %}}.",
        },
        "expression": {
            "vi": "Tệp mẫu “{place}”: không hiểu “{tag}”; trong ngoặc chỉ ghi tên ô điền, như "
            "{{{{ nam }}}} hoặc {{{{ dong.ho_ten }}}}.",
            "en": "Template “{place}”: “{tag}” cannot be understood; write only the name of a tag "
            "between the brackets, as in {{{{ nam }}}} or {{{{ dong.ho_ten }}}}.",
        },
        "unknown_word": {
            "vi": "Tệp mẫu “{place}”: không có lệnh nào như “{tag}”; chỉ dùng for … in …, endfor, "
            "if …, else, endif.",
            "en": "Template “{place}”: there is no command like “{tag}”; use only for … in …, "
            "endfor, if …, else, endif.",
        },
        "unopened": {
            "vi": "Tệp mẫu “{place}”: “{tag}” không có lệnh mở đứng trước; hãy thêm {{%… {opens} … "
            "%}} ở phía trên, hoặc xóa lệnh này.",
            "en": "Template “{place}”: nothing is opened before “{tag}”; add {{%… {opens} … %}} "
            "above it, or remove it.",
        },
        "unclosed": {
            "vi": "Tệp mẫu “{place}”: “{tag}” chưa được đóng; hãy thêm {closing} ở phía dưới.",
            "en": "Template “{place}”: “{tag}” is not closed; add {closing} below it.",
        },
        "crossed": {
            "vi": "Tệp mẫu “{place}”: “{tag}” đứng khi lệnh “{opened}” chưa đóng; hãy viết "
            "{closing} trước nó.",
            "en": "Template “{place}”: “{tag}” stands where “{opened}” is still open; write "
            "{closing} before it.",
        },
        "prefix": {
            "vi": "Tệp mẫu “{place}”: “{opened}” và “{tag}” phải cùng một kiểu; hãy viết "
            "{closing}.",
            "en": "Template “{place}”: “{opened}” and “{tag}” must be of one kind; write "
            "{closing}.",
        },
        "paragraph": {
            "vi": "Tệp mẫu “{place}”: “{opened}” và “{tag}” ở hai đoạn khác nhau; hãy viết {{%p … "
            "%}} cho nhiều đoạn, {{%tr … %}} cho nhiều hàng của bảng, mỗi lệnh đứng riêng.",
            "en": "Template “{place}”: “{opened}” and “{tag}” stand in different paragraphs; write "
            "{{%p … %}} for paragraphs, {{%tr … %}} for rows of a table, each on its own.",
        },
        "place": {
            "vi": "Tệp mẫu “{place}”: “{tag}” đứng sai chỗ; {{%tr … %}} phải đứng một mình "
            "trong một hàng của bảng, {{%p … %}} đứng một mình trong một đoạn.",
            "en": "Template “{place}”: “{tag}” stands in a wrong place; {{%tr … %}} must stand "
            "alone in a row of a table, {{%p … %}} alone in a paragraph.",
        },
        "unknown_tag": {
            "vi": "Tệp mẫu “{place}”: không có ô điền “{tag}”; hãy viết “{instead}” hoặc chọn một "
            "ô trong tags.txt.",
            "en": "Template “{place}”: there is no tag “{tag}”; write “{instead}”, or choose one "
            "from tags.txt.",
        },
        "outside_list": {
            "vi": "Tệp mẫu “{place}”: “{tag}” phải nằm trong danh sách; hãy viết {{%tr for dong in "
            "{list} %}} ở trên, “dong.{field}” thay cho “{tag}”, và {{%tr endfor %}} ở dưới.",
            "en": "Template “{place}”: “{tag}” must stand inside a list; write {{%tr for dong in "
            "{list} %}} above, “dong.{field}” in place of “{tag}”, and {{%tr endfor %}} below.",
        },
        "whole_list": {
            "vi": "Tệp mẫu “{place}”: “{tag}” là cả một danh sách; hãy viết {{%tr for dong in "
            "{tag} %}}, rồi {{{{ dong.{field} }}}}, rồi {{%tr endfor %}}.",
            "en": "Template “{place}”: “{tag}” is a whole list; write {{%tr for dong in {tag} %}}, "
            "then {{{{ dong.{field} }}}}, then {{%tr endfor %}}.",
        },
        "whole_row": {
            "vi": "Tệp mẫu “{place}”: “{tag}” là cả một dòng; hãy viết một ô của nó, như "
            "“{tag}.{field}”.",
            "en": "Template “{place}”: “{tag}” is a whole row; write one of its fields, such as "
            "“{tag}.{field}”.",
        },
        "fails": {
            "vi": "Tệp mẫu “{place}” không điền được ({detail}); hãy viết đơn giản như mẫu gốc.",
            "en": "The template “{place}” cannot be filled in ({detail}); keep it as simple as the "
            "original.",
        },
    }
)

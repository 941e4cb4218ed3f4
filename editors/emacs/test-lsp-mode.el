;;; test-lsp-mode.el --- What an author does, in an Emacs without a window, by lsp-mode  -*- lexical-binding: t -*-

;; Run by test.sh in a copy of the reports. A typo and its message, completion, rename. Ends with 0 if all went as it should.

(setq byline-jar (getenv "BYLINE_JAR")
      lsp-auto-guess-root t
      lsp-response-timeout 120
      lsp-enable-snippet nil
      lsp-idle-delay 0.1
      lsp-rename-use-prepare t
      lsp-modeline-workspace-status-enable nil
      lsp-session-file (expand-file-name "lsp-session" (getenv "HOME")))

;; Nobody is there to answer.
(fset (quote y-or-n-p) (lambda (&rest _) t))

(defun test-fail (text &rest more)
  "Ends with TEXT, formatted with MORE."
  (apply #'message text more)
  (kill-emacs 1))

(defun test-wait (what condition)
  "Waits for CONDITION, which is WHAT."
  (let ((end (+ (float-time) 120)))
    (while (and (not (funcall condition)) (< (float-time) end))
      (accept-process-output nil 0.1))
    (unless (funcall condition)
      (test-fail "waited in vain for %s" what))))

(defun test-replace (text with)
  "Replaces TEXT by WITH, and leaves point at the end."
  (goto-char (point-min))
  (search-forward text)
  (replace-match with t t))

(defun test-errors ()
  "What is wrong in the buffer."
  (gethash (lsp--fix-path-casing buffer-file-name) (lsp-diagnostics t)))

(find-file (getenv "REPORT"))
(test-wait "the server"
           (lambda () (and (lsp-workspaces)
                           (eq 'initialized (lsp--workspace-status (car (lsp-workspaces)))))))

(test-replace "[@ndauten]" "[@nduaten]")
(test-wait "the message" (lambda () (= 1 (length (test-errors)))))
(let* ((told (car (test-errors)))
       (range (lsp--range-to-region (lsp:diagnostic-range told))))
  (unless (string-match-p "did you mean `@ndauten`" (lsp:diagnostic-message told))
    (test-fail "told: %s" (lsp:diagnostic-message told)))
  (unless (equal "@nduaten" (buffer-substring (car range) (cdr range)))
    (test-fail "told at: %s" (buffer-substring (car range) (cdr range)))))
(test-replace "[@nduaten]" "[@ndauten]")
(test-wait "the end of the message" (lambda () (null (test-errors))))

(test-replace "as a project before" "as a project before [#211")
(let ((all (all-completions "#211" (nth 2 (lsp-completion-at-point)))))
  (unless (seq-some (lambda (each) (string-prefix-p "#2116" each)) all)
    (test-fail "completion gave %S" all)))
(test-replace "before [#211" "before [#2116]")

(goto-char (point-min))
(search-forward "[@nda")
(lsp-rename "nathan-d")
(test-wait "the new handle"
           (lambda () (save-excursion (goto-char (point-min)) (search-forward "[@nathan-d]" nil t))))
(save-some-buffers t)
(test-wait "no mistake" (lambda () (null (test-errors))))
(message "Emacs with lsp-mode does what it should: message, completion, rename")
(kill-emacs 0)

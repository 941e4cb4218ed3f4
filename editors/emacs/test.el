;;; test.el --- What an author does, in an Emacs without a window  -*- lexical-binding: t -*-

;; Run by test.sh in a copy of the reports. A typo and its message, completion, rename. Ends with 0 if all went as it should.

(require 'flymake)
(setq byline-jar (getenv "BYLINE_JAR")
      eglot-sync-connect 120
      eglot-connect-timeout 120
      eglot-autoshutdown nil
      flymake-no-changes-timeout 0.1
      eglot-send-changes-idle-time 0.1
      eglot-confirm-server-initiated-edits nil)

;; Nobody is there to answer.
(fset (quote y-or-n-p) (lambda (&rest _) t))

(defun test-wait (what condition)
  "Waits for CONDITION, which is WHAT."
  (let ((end (+ (float-time) 120)))
    (while (and (not (funcall condition)) (< (float-time) end))
      (accept-process-output nil 0.1)
      (eglot--signal-textDocument/didChange))
    (unless (funcall condition)
      (message "waited in vain for %s: %s" what (mapcar #'flymake-diagnostic-text (flymake-diagnostics)))
      (kill-emacs 1))))

(defun test-replace (text with)
  "Replaces TEXT by WITH, and leaves point at the end."
  (goto-char (point-min))
  (search-forward text)
  (replace-match with t t))

(defun test-errors ()
  "What is wrong in the buffer."
  (seq-filter (lambda (each) (memq (flymake-diagnostic-type each) '(eglot-error :error))) (flymake-diagnostics)))

(find-file (getenv "REPORT"))
(unless (eglot-current-server)
  (apply #'eglot--connect (eglot--guess-contact)))
(test-wait "the server" #'eglot-current-server)

(test-replace "[@ndauten]" "[@nduaten]")
(test-wait "the message" (lambda () (= 1 (length (test-errors)))))
(let ((told (car (test-errors))))
  (unless (string-match-p "did you mean `@ndauten`" (flymake-diagnostic-text told))
    (message "told: %s" (flymake-diagnostic-text told))
    (kill-emacs 1))
  (unless (equal "@nduaten" (buffer-substring (flymake-diagnostic-beg told) (flymake-diagnostic-end told)))
    (message "told at: %s" (buffer-substring (flymake-diagnostic-beg told) (flymake-diagnostic-end told)))
    (kill-emacs 1)))
(test-replace "[@nduaten]" "[@ndauten]")
(test-wait "the end of the message" (lambda () (null (test-errors))))

(test-replace "as a project before" "as a project before [#211")
(eglot--signal-textDocument/didChange)
(let* ((found (eglot-completion-at-point))
       (all (all-completions "#211" (nth 2 found))))
  (unless (member "#2116" all)
    (message "completion gave %S" all)
    (kill-emacs 1)))
(test-replace "before [#211" "before [#2116]")

(goto-char (point-min))
(search-forward "[@nda")
(eglot-rename "nathan-d")
(test-wait "the new handle"
           (lambda () (save-excursion (goto-char (point-min)) (search-forward "[@nathan-d]" nil t))))
(save-some-buffers t)
(test-wait "no mistake" (lambda () (null (test-errors))))
(message "Emacs does what it should: message, completion, rename")
(kill-emacs 0)

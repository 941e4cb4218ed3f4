-- What an author does, in a Neovim without a window: a typo and its message, completion, rename. Run by test.sh, in a copy of
-- the reports. Ends with 0 if all went as it should.
local report = vim.env.REPORT

local function fail(message)
  io.stderr:write(message .. '\n')
  vim.cmd('cquit 1')
end

local function check(condition, message)
  if not condition then
    fail(message)
  end
end

local function wait(what, condition)
  check(vim.wait(120000, condition, 100), 'waited in vain for ' .. what)
end

local function lines()
  return vim.api.nvim_buf_get_lines(0, 0, -1, false)
end

-- The line and the first column of a text, both from 0.
local function find(text)
  for row, line in ipairs(lines()) do
    local column = line:find(text, 1, true)
    if column then
      return row - 1, column - 1
    end
  end
  fail(text .. ' is not in the report')
end

local function replace(text, with)
  local row, column = find(text)
  vim.api.nvim_buf_set_text(0, row, column, row, column + #text, { with })
  return row, column
end

local function errors()
  return vim.diagnostic.get(0, { severity = vim.diagnostic.severity.ERROR })
end

local function request(method, params)
  local answers = vim.lsp.buf_request_sync(0, method, params, 120000)
  for _, answer in pairs(answers or {}) do
    check(not answer.err, method .. ': ' .. vim.inspect(answer.err))
    return answer.result
  end
end

vim.cmd('edit ' .. vim.fn.fnameescape(report))
wait('the server', function()
  local client = vim.lsp.get_active_clients()[1]
  return client and client.initialized
end)

-- A typo has its message where it is.
local row, column = replace('[@ndauten]', '[@nduaten]')
wait('the message', function()
  return #errors() == 1
end)
local told = errors()[1]
check(told.lnum == row and told.col == column + 1, 'told at ' .. told.lnum .. ',' .. told.col)
check(told.message:find('did you mean `@ndauten`', 1, true), told.message)

-- Its fix is offered.
local range = { start = { line = row, character = column + 2 }, ['end'] = { line = row, character = column + 2 } }
local actions = request('textDocument/codeAction', {
  textDocument = vim.lsp.util.make_text_document_params(),
  range = range,
  context = { diagnostics = { told.user_data.lsp and vim.tbl_extend('force', {
    range = { start = { line = told.lnum, character = told.col }, ['end'] = { line = told.end_lnum, character = told.end_col } },
    message = told.message,
    severity = 1,
    source = told.source,
  }, told.user_data.lsp) } },
})
check(actions and #actions > 0, 'no action is offered')
vim.lsp.util.apply_workspace_edit(actions[1].edit, 'utf-16')
wait('the end of the message', function()
  return #errors() == 0
end)
find('[@ndauten]')

-- Completion knows the numbers.
row, column = replace('project before', 'project before [#2116')
vim.api.nvim_win_set_cursor(0, { row + 1, column + #'project before [#2116' })
local completion = request('textDocument/completion', {
  textDocument = vim.lsp.util.make_text_document_params(),
  position = { line = row, character = column + #'project before [#2116' },
})
local labels = vim.tbl_map(function(item)
  return item.label
end, completion.items or completion)
check(vim.tbl_contains(labels, '#2116'), 'no #2116 in ' .. table.concat(labels, ' '))
replace('project before [#2116', 'project before [#2116]')

-- A person has a new handle, in all files.
row, column = find('[@ndauten]')
vim.api.nvim_win_set_cursor(0, { row + 1, column + 3 })
vim.lsp.buf.rename('nathan-d')
wait('the new handle', function()
  return table.concat(lines(), '\n'):find('[@nathan-d]', 1, true) ~= nil
end)
vim.cmd('wall')
wait('no mistake', function()
  return #errors() == 0
end)
print('Neovim does what it should: message, fix, completion, rename\n')
vim.cmd('qall!')

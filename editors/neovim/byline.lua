-- Byline in Neovim 0.7 or later, without a plugin. Put this file into ~/.config/nvim/plugin/, and the jar where `jar` says.
local jar = vim.env.BYLINE_JAR or vim.fn.expand('~/.local/share/byline/byline-language-server.jar')

-- One server for all reports: it finds the projects around the files by itself.
local client

local function keys(buffer)
  local function map(lhs, rhs)
    vim.keymap.set('n', lhs, rhs, { buffer = buffer })
  end
  map('K', vim.lsp.buf.hover)
  map('gd', vim.lsp.buf.definition)
  map('gr', vim.lsp.buf.references)
  map('<leader>rn', vim.lsp.buf.rename)
  map('<leader>ca', vim.lsp.buf.code_action)
  map('[d', vim.diagnostic.goto_prev)
  map(']d', vim.diagnostic.goto_next)
  -- Completion by Ctrl-X Ctrl-O.
  vim.bo[buffer].omnifunc = 'v:lua.vim.lsp.omnifunc'
end

-- The folder of the nearest build file above.
local function root(file)
  local found = vim.fs and vim.fs.find({ 'pom.xml', 'build.gradle', 'build.gradle.kts' }, { path = file, upward = true })[1]
    or vim.fn.findfile('pom.xml', vim.fn.fnamemodify(file, ':p:h') .. ';')
  return found and found ~= '' and vim.fn.fnamemodify(found, ':p:h') or vim.fn.getcwd()
end

vim.api.nvim_create_autocmd('FileType', {
  pattern = 'java',
  callback = function(event)
    client = client
      or vim.lsp.start_client({
        name = 'byline',
        cmd = { 'java', '-jar', jar },
        root_dir = root(event.file),
        settings = { byline = { inlayHints = { enabled = false } } },
        on_exit = function()
          client = nil
        end,
      })
    vim.lsp.buf_attach_client(event.buf, client)
    keys(event.buf)
  end,
})
